/// The rules of `Rules/`; made by the rules' own test, `RECORD=1 swift test --filter CompiledRules`.
enum CompiledRules {
  /// What the scan looks for, one rule a line.
  // swift-format-ignore
  static let index: StaticString = ####"""
rs-265	AT3BlbkFJ Ask-proj- Ask-svcacct Ask-admin-
rs-280	Ask-ant-
rs-240	Ahf_ Aapi_org_
rs-214	Ar8_
rst226	Agsk_
rs-202	Axai-
rs-214	Applx-
rs-215	Ask-or-v1-
rs-253	Alsv2_ Als__
rs-256	Ask-lf-
rs-213	Aflp_
rst229	Afw_
rs-212	Anvapi-
rs-214	Atgp_v1_
rs-206	Acsk-
rst239	Ask-
rs-277	Awandb
rst222	Ask_
rs-221	Atvly-
rs-230	Apcsk_
rs-216	Ajina_
rst228	Apa-
rs-500	Axoxb- Axoxp- Axoxa- Axoxo- Axoxs- Axoxr- Axoxe Axapp- Axwfp- Axoxc- Axoxd-
rs-269	Dhooks.slac
rs-263	A/api/webho
rs-268	Adiscord
rs-242	Dtelegr A:AA Abot
rs-310	B/incomingw
rs-256	Alogic.azur
rs-263	Dhooks.zapi
rs-266	Dchat.googl
rs-251	AAKIA AASIA AABIA AACCA AA3T
rs-313	AABSK Abedrock-ap
rs-232	AAIza
rs-235	AGOCSPX-
rs-237	Aya29.
rs-237	A1//0
rs-265	AAPA91b
rs-265	A8Q~ A7Q~ A6Q~
rs-235	Aaccountkey Hsharedacce
rs-478	AJQQJ99 AAzSe A+AStA AAPIM AACDb AAzFu AAzCa AAIoT AASbE AAEhS
rst268	ASTS.
rs-230	ALTAI
rs-238	AAKID
rs-225	Adop_v1_ Adoo_v1_ Ador_v1_
rs-275	Av1.0- Acfut_ Acfat_ Acfk_
rs-214	AHRKU-
rs-236	Alinode
rs-282	Afo1_ Afm1r_ Afm1a_ Afm2_
rst293	Avcp_ Avci_ Avca_ Avcr_ Avck_ Hvercel_blo
rst222	Anfp_ Anfc_ Anfu_ Anfo_ Anfb_
rs-382	AAQVN AYCAJ Ay0_ At1. Apdct.
rst230	ASCW
rs-265	Adp.
rst310	Ahvs. Ahvb. Ahvr. As.
rs-247	A.atlasv1.
rs-206	Apul-
rs-222	Aico-
rs-325	Aops_ey AA3-
rs-268	Atskey-
rs-235	Adapi
rs-256	Bpscale_
rs-245	Asbp_ Asb_secret_
rs-199	Anapi_
rs-208	Arnd_
rs-229	Atk-us-
rs-229	A4b1d
rs-244	AAGE-SECRET
rs-224	BDOTENV_PRI
rs-447	Dkind:\ssecr Dkind:\s"sec Dkind:\s'sec
rs-261	AAZDO
rs-362	Aado_ Aado-pat Aadopat Aazdo Aazure_dev Aazuredev Aazure-dev Avsts
rs-240	Aghp_ Agho_ Aghu_ Aghs_ Aghr_
rs-256	Hgithub_pat
rs-349	Aglpat- Agldt- Aglrt- Aglcbt- Aglptt- Aglft- Aglimt- Aglagent- Dgloas- Aglsoat- Aglffct- Aglrtr- AGR1348941 B_gitlab_se
rs-280	DATATT3 AATCTT3 AATBB ABBDC-
rs-233	Agitea
rs-242	ACCIPAT_ ACCIPRJ_
rs-226	Abkua_ Abkaj_ Abkct_
rs-315	Asgp_ Aslk_ Asgd_
rs-211	Asqu_ Asqp_ Asqa_
rs-233	Asnyk_uat. Asnyk_sat.
rs-244	Apat. Asat.
rs-224	AAPI-
rs-222	Dlin_api_ Dlin_oauth_
rs-218	APMAK-
rst214	Acr-
rs-231	Afigd_ Afigoh_ Afigor_ Afigo_ Afigu_ Dfigur_ Dfiguh_
rd-242	A<<<<<<< A>>>>>>>
rd-348	Edebugger Apdb.set_tr Aipdb.set_t Bbreakpoint Lbinding.pr Abyebug Avar_dump( Add( Adbg!( Lconsole.de
rd-232	A.only( Cfdescribe( Afit(
rd-520	B"select B'select B`select A"insert A'insert A`insert A"update A'update A`update B"delete B'delete B`delete Ewhere("
rd-618	Everify= ArejectUnau KInsecureSk ECURLOPT_SS HNODE_TLS_R C_create_un HVERIFY_NON HServerCert LTrustAllCe Cdanger_acc
rd-668	Aos.system( Asubprocess Echild_proc Aexec( DexecSync( Hshell_exec Dexec.Comma
rd-257	Aeval(
rd-337	Achmod Aumask(0 Aumask\s0
rd-341	Amd5( Asha1( Amd5.hash Asha1.hash
rd-435	At.skip( Ae.skip( A\sxit( Cxdescribe( Emark.skip A@Ignore B@Disabled B.Skip() A#[ignore]
rd-496	Ecatch\s( Dcatch( Bexcept: Hexcept\sE Hexcept\sB
rd-623	Ayaml.load( Ayaml.unsaf Aickle.load Kunserializ Ahal.load IctInputStr
rd-321	Ay_signatur Ay_sig Drithms= Drithms: Drithms"
rd-469	H.random( D.choice( C.randint( D.choices( Amt_rand(
rd-458	A/ECB EMODE_ECB Imodes.ECB A-ecb A"DES ACipher( ACipheriv( A"RC4 A"ARCFOUR
rd-329	HStrictHost DAutoAddPol HIgnoreHost
rd-478	A$_GET[ A$_POST[ A$_REQUEST[ C$_COOKIE[ Aeq.query Aeq.params Aeq.body Ast.args Ast.form Ast.GET Dst.POST
rd-553	A$_GET[ A$_POST[ A$_REQUEST[ Aeq.query Aeq.params Aeq.body Ast.args Ast.form Eparams[
rd-308	Acurl\s Awget\s
rd-505	Ab.event. H.head_ref
rd-221	Ewrite-all
rd-250	Ato\spublic
rd-247	Ad-write
rd-219	Agets(
rd-273	Edebug=True
rd-364	EinnerHTML EouterHTML At.write( Ct.writeln(
rd-318	Ae_entities ALIBXML_NOE DtExpandEnt
rd-589	Asword) Aasswd) Aecret) Apikey) Ai_key) ApiKey) B_token) EsToken) Ate_key) AteKey) Aet_key)
rd-459	Atodo Afixme
rd-514	A://10. A://192.168 A://172. A://localho A://127.0.0
rd-329	DhttpOnly DHttpOnly DHTTPONLY Dhttponly
rd-328	Arm\s-rf Arm\s-fr Arm\s-Rf Arm\s-r
rs-166	Akey Atoken Asecret Apassw Apwd Dcredential Aauth Aapikey Apass
rh-190	
rh-167	
rh-160	
rh-182	
rh-174	
wh-370	
ri-858	A<| A<start_ B<end_of A[/inst] A[inst] A<<sys>> A[system A[/system A[availab B[tool_c
ri-585	Bsystem: A<system A[system C<instructi A<informati
ri-296	B<function_ B<function= B<invoke B<tool_resu B<tool_use> B<tool_call B<tool_resp C<system-re
ri-451	Aairlock Dend\suntru Dend_of_ Dend\sof\s Gend\sdiff Dend_untrus Bbegin_untr A</diff> A</untruste A</changes> C</code_to_ A</hunk> A</user_que A</input_da
ri-384	A::error A::warning A::set-outp A::add-mask A##vso[ A##[section A::notice A::stop-com A##teamcity
ri-418	A\033[ A\x1b[ A\u001b] A\u001b[ A\033] A\e]8 A\e[8m A\e[0m
rie159	A\040 A\145 A\164 A\s20\s A\s65\s A\s74\s A0111 A0010 A\u00 A\u{ A\x6 A\x7 A\x20 A&#x A&#1 A&#9 A&#3 A%20 A%65 A%6 A%7 A0110 A\s101\s A,101, A,\s101 A\s116\s A,\s116 A,116, A0x65 A0x74 A\s/\s. A\s/\s-
ri-282	C"findings
wi-3143	
wi-199	
ri-540	Ano\sissues Algtm Ino\sproblem
ri-413	A![ Gonerror= Dwith\s[
si-1196	previousinstruct priorinstruct aboveinstruct earlierinstruct precedinginstruc instructionsabov ignoreall ignoreany ignoretheabove ignoreprevious ignoreyour ignoreprior ignoretheprev ignoretheprior ignorethereview ignorethesystem ignorethesafety forgetyour forgetall forgettheprev forgetprev disregardall disregardyour disregardthe disregardprev disregardany disregardprior overrideyour overrideall overridethe ignoremyprev overrideprev bypassyour bypassall stopfollowing ignoreevery ignoreinstruct donotfollow dontfollow ignoreexisting ignoreoriginal
si-503	ignoretheabove forgeteverything ignoreeverything disregardtheabov disregardeveryth ignoretherest forgettheabove ignoreallabove ignorethepreviou forgetwhat
si-424	youarenow pretendyou actasan actasa youwillnow fromnowon youaredan
si-318	youarenowa youarenowthe youarenowin
si-818	withoutlimits withoutrestrict nocontentpolicy anyquestionwitho withoutanyrestri modehasbeenactiv developermode contentpolicy safetyprotocol safetyfilter safetymeasures unrestrictedresp yourruleshavecha yourruleshave rulesnolongerapp
si-1771	reportnoissues noissuesfound reportzero outputlgtm emptylistof emptyjson returnanempty nofindings neverreport notreportfinding markeveryfile approvethis skipthisreview skipsecurity reviewermode donotreport dontreport noproblemsfound reportnoproblem replylgtm sayonlythat mustanswer alwaysanswer outputnothing changeisapproved insteadofreview skipthereview reportno summarizethis summarisethis securityfindings securityanalysis noissuesandstop
si-982	rulesforllm notetoauto notetothebot notetoai noteforai automatedreview aireview llmreview fortheassistant foraicoding foraiagents ifyouareanai ifyouareallm toyouaiassistant aiassistantrevie importantforthea
si-930	areobsolete instructionsinth newinstruction neworders followtheinstruc asinstructionsfr overthesystempro importantinstruc previouscommands legalamendment coreinstruction adminrequest yournewdirective
si-780	yoursystemprompt systemprompt yourinstructions contextwindow fullconfiguratio promptverbatim yourprompt initialprompt
si-382	insteadofreviewi insteaddothefoll doexactlywhat decodethisbase donotmentionit dothefollowing pleasedothefollo
si-1214	ineveryreport toeveryreport ineveryresponse ineveryanswer ofeveryresponse ofanyresponse ofallresponses oneveryresponse toeveryresponse ofeveryanswer ofeachresponse ineveryreply jederantwort toutereponse cadarespuesta todarespuesta ognirisposta cadaresposta elkantwoord inyourresponse endofyourrespons toyourresponse ofyourresponse endofyour toeverysummary everyfuturesumma yoursummary timesattheend repeatthefollowi pleaserepeat youmustinclude sentenceabout
si-363	iauthoriseyou iauthorizeyou asthereposit asthedeveloper theuserisclearly
si-383	ignoreanywarning ignoreallwarning ignorewarnings ignorethecode ignoreanyissue ignoreanysecurit ignoresecurity
si-1323	suasregras suasinstrucoes asinstrucoesante todasasinstrucoe tusreglas tusinstrucciones lasinstrucciones tesregles vosregles vosinstructions tesinstructions lesinstructions deineregeln ihreregeln deineanweisungen ihreanweisungen alleanweisungen dieanweisungen tueregole lesueregole leistruzioni tueistruzioni jouwregels jeinstructies alleinstructies dinaregler dineregler dinainstruktione alleinstruksjone alletidligere swoichzasadach swoichinstrukcj wszystkieinstruk svapravidla tvojepravidla vsechnyinstrukce kurallarini talimatlari saantosi ohjeesi aturanmu instruksimu szabalyaidat utasitasaidat regulile instructiunile instruccionesant istruzionipreced instructionsprec instrucoesanteri vorherigenanweis bisherigenanweis eerdereinstructi tidigareinstrukt instruksisebelum oncekitalimat poprzednieinstru predchoziinstruk predchozipokyny vergissdeine olvidatus oubliezvos oublietes vergeetjeregels glomdinaregler esquecasuasregra dimenticaletue lupakanaturan neueanweisungen zapomnijoswoich tidligereinstruk huongdantruocdo modesviluppo mododesarrollado vorigeinstruct talimatlariyok aiemmatohje korabbiutasit polecenia prethodneupute prethodneinstruk predchadzajuce consignescidess lesconsignes keineprobleme aucunprobleme ningunproblema nessunproblema nenhumproblema geenproblemen leregolepreceden lesreglesprecede poprzednichinstr bortsefran reglenedine kurallarinizi kurallariniunut svojepravidla zabudninasvoje svojapravila pravilapozabi arahansebelum instruccionsante maagizoyote naunangtagubilin varasemaidjuhis ieprieksejosnor ankstesniusnurod reguliletale semuaarahan totesles toatedirectiv zignorujwszystk
si-461	whitetextmetadat visibletollm invisibletohuman automatedscreeni chainofthoughtre childsayifitwoul evaluatethecandi couldyourepeat criticaltomycare personnowinstruc toldtosummari ormakesuretoalso yourinstructions
si-1839	previousrules previousguid previousdirect previousprompt previousorders previouscontext priorrules priorguid priordirect priorprompt priororders priorcontext earlierrules earlierguid earlierdirect earlierorders earlierprompt initialinstruct originalinstruct systeminstruct yourinstructions yourguidelines yourdirectives rulesabove guidelinesabove directionsabove directivesabove abovedirections abovedirectives aboveguidelines youweretold youweregiven youvebeentold youhavebeentold youreceived developertold thesystemmessage thesystemprompt youareacoderevie previousinstruct priorinstruct earlierinstruct youhavebeengiven earliercommands previouscommands priorcommands
si-1232	instructionsarec instructionsarev instructionsaren promptisoutdated promptisobsolete promptisvoid instructionsasvo directivesnolong rulesnolonger instructionsnolo guidelinesnolong rulesdontapply rulesdonotapply instructionsdont instructionsdono guidelinesdont guidelinesdonot ordersarecancel ordersarevoid rulesarevoid rulesarecancel receivedbeforear receivedareno rulesaresuspend instructionsares instructionsareo
si-1427	youarenolonger asifyouhadno asifyouhaveno imagineyouarean imagineyoureanai roleplayas pretendyouarethe takeontherole assumetherole yournewroleisto youwillnowact youwillnowbehav asdanyoucan jailbrokenmodel intogodmode switchtogodmode entergodmode maintenancemode yourenowin yourenowa youarefree fromnowonyouare aiwithoutrestric pretendthatyouar jailbreakmode
si-2917	inyourreview inyourreport inyourfindings fromyourreport fromyourreview yourreviewmust yourreviewshould approvethismerge approvethispull approvethiscommi approvethischang approvethispatch approvethediff approvethepatch approveallchange skipthishunk skipthisdiff skipthiscommit thisfileastrust thiscodeastrust thisfileasclean thiscommitassafe thischangeassafe thisdiffassafe thispatchassafe alreadyreviewed everyfindingto allfindingsto emptyfindings nofindings approvedbysecuri reviewedbysecuri approvedbythe reportitasclean withoutcomments thatthereareno securityissuesfo vulnerabilitiesf neverflaganythin ratethischanged everythingissecu thiscodeissecure onlypraisethis mustnotbeanaly shouldnotanaly doesnotneedrevie looksgoodtome thisdiffasclean thischangeasclea thiscommitasclea thispatchasclean anythinginthisch anythinginthisfi anythinginthisdi anythinginthisco yourverdictmust onlywithlgtm withonlylgtm replywithlgtm respondwithlgtm reviewermustnot reviewershouldno asfalsepositives
si-1665	toyouranswer inyouranswer intoyouranswer inyourreply toyourreply intoyourreply toyourresponse inyourresponse intoyourrespons inthefinding inthefirstfindin wordsabovestarti followedbythetok followedbythesec linkwiththeconve ofthefinding inthereviewtext tothereview intothesummary yoursystemprompt hiddeninstruct developermessage yourfullprompt rulesyoufollow yourinstructions wordforword exfiltratethe intoyourreview keytothesummary
ri-179	
ri-147	
ri-172	
rs-257	ASG.
rs-218	Akey- Apubkey-
rs-221	A-us
rs-229	Bxkeysib- Axsmtpsib-
rst224	Are_
rst230	ASK AAC
rs-226	Amlsn.
rs-232	Apk_prod_ Apk_test_
rs-237	Aflb_
rs-275	Dfacebook
rs-242	AEAAM AEAAC AEAAB AEAAG AEAAH AEAAE AEAAJ
rs-242	AAAAAAAAAAA
rs-244	Asl.
rst231	Apat
rst258	Antn_ Asecret_
rst235	A1/ A2/
rst220	Apk_
rs-221	ACFPAT-
rs-220	Atfp_
rs-268	Apat-na Apat-eu
rs-229	As-s4t2
rs-212	Aaio_
rs-226	Ap8e- As8e-
rs-203	Ardme_
rs-210	Apnu_ Apnb_
rst225	Alive_ Htest_auth_
rs-230	Akey_live_ Asecret_liv Akey_test_
rs-226	Anyk_v Anyk_
rs-206	A1000.
rst233	Ab_
rs-287	A.acc
rs-222	A_mmk
rs-220	Asha256~
rs-240	A00D
rs-276	Dunseal
rs-208	Hthingsboar
rs-319	Asumo
rs-286	ANRAK- ANRII- ANRJS- ANRRA- ANRIQ ANRSP
rs-253	Bsntrys_ Bsntryu_
rs-248	Isentry.io
rs-331	Aglsa_ Aglc_ AeyJrIjoi
rs-240	Adt0c01. Adt0s16.
rs-218	Ahcaik_ Ahcxik_ Ahcbik_
rs-234	Ahawk.
rs-235	Aphx_ Aphs_ Aphc_
rs-239	Erollbar
rs-244	Ask.eyJ Apk.eyJ Atk.eyJ
rs-313	Acc_test_re Ecodeclimat
rs-271	Esonar.logi Esonarlogin Esonar_logi Esonar.toke
rs-312	Ask_live_ Ark_live_ Ask_test_ Ark_test_ Ask_prod_ Ark_prod_ Awhsec_ Ask_org
rs-280	Asq0 AEAAA
rs-233	Ashpat_ Ashpca_ Ashppa_ Ashpss_ Ashptka_ Ashpua_
rs-264	Haccess_tok
rs-236	Arzp_live_ Arzp_test_
rs-254	AFLWSECK AFLWPUBK
rs-219	Ask_live_ Ask_test_
rs-290	Haccess-san Haccess-pro Haccess-dev
rs-212	AEZAK AEZTK
rs-226	Ashippo_
rs-229	Bduffel_
rs-220	Afio-u-
rst230	Alive_ Atest_
rs-240	AAPP_USR-
rst240	Alive_ Bgocardless
rst246	Acnvca
rst251	Aendr+
rst259	Ana1. Aeu1.
rst292	Ast.
rst290	Asdk- Aapi-
rst313	Als-
rst276	Amdb_sa_sk_
rst290	Aapi_live Aapi_sandbo
rst269	Aovsxat_ Aovsxp_
rs-268	Apdus+ Apdeu+
rst282	Apdl_live_ Apdl_sdbx_
rst219	Apts_
rst286	Apolar_
rst247	Bretool_
rst228	Arca_
rst272	Asnyk_uat. Asnyk_sat.
rst298	Asecret- Gconsole-
rs-234	Dcret-live- Dcret-test-
rst273	Atr_prod_ Atr_dev_ Atr_stg_
rst279	Aunkey_
rst253	AAKLT
rst309	Awaka_
rst271	Awrkus- Awrkaus- Awrkeu- Awrkjp- Awrksg-
rst232	Axau_
rst261	AAIK_
rst265	Abce-v3/
rst238	Advc_
rst245	Aisat_
rst239	Ajca_
rs-236	Aid-server-
rst280	ANF-
rst243	Aos_v2_
rst262	Asalad_clou
rst265	Aory_
rst263	Apylf_
rst221	Adtn_
rst213	Ae2b_
rst224	Afc-
rst261	Abb_live_ Abb_test_
rst243	Ddepot_
rst327	Aperm: Aperm-
rst242	Avk1.a.
rst259	Aglwt-
rst241	DGOOG1E
rst270	Aamzn.mws.
rs-254	AOC|
rst270	Dmercury_
rs-279	Hmaker.iftt
rs-239	Ahook.
rst221	An8n_api_
rst223	Av2x
rst252	Axaat- Axapt-
rst267	Ap.eyJ
rst276	Apit-
rst263	Ask-helicon
rst270	Am0-
rst300	Aapp-
rst246	ABBFF- ABBUS-
rst253	Anango_
rst274	Asyt_
rs-268	Aalchemyapi Aalchemy.co
rs-289	Eproceed\sto
rs-224	Anpm_
rs-279	B_authtoken E_password A_auth=
rs-216	Apypi-AgE
rs-211	Arubygems_
rst233	Acio
rs-215	ACLOJARS_
rs-234	Adckr_pat_ Adckr_oat_
rs-251	AAKCp AcmVmdGtu
rst204	Aoy2
rs-310	Icontribsys
rs-242	L.contribsy
rs-221	Kcleartextp
rss238	Aabuseipdb
rss235	Aaccuweathe
rss227	Aadobe
rss217	Aagora
rss235	Aairbrake
rss223	Aairship
rss226	Aairtable
rss217	Aaiven
rss220	Aakamai
rss232	Aalchemy
rss236	Aalgolia
rss223	Dalibaba
rss223	Aamadeus
rss238	Hamplitude
rss239	Aanthropic
rss217	Aapify
rss220	Aapollo
rss223	Aappcues
rss217	Aasana
rss241	Hassemblyai
rss229	Aatlassian
rss217	Aauth0
rss226	Dautodesk
rss254	Aaviationst
rss217	Aavaza
rss223	Aaxonaut
rss235	Cbaremetric
rss223	Ebaseten
rss220	Abeamer
rss220	Abitbar
rss229	Abitbucket
rss226	Abitly
rss226	Abitfinex
rss223	Bbittrex
rss223	Dblogger
rss220	Abox
rss217	Abraze
rss229	Cbraintree
rss247	Ebrowsersta
rss223	Dbugherd
rss232	Abugsnag
rss220	Abulbul
rss217	Abybit
rss226	Gcalendly
rss232	Dcapsulecrm
rss220	Dcensys
rss253	Lcentralsta
rss226	Echeckout
rss229	Echeckvist
rss220	Acicero
rss242	Acircleci
rss226	Eclearbit
rss223	Dclickup
rss233	Aclojars
rss232	Acloudflare
rss232	Acloudinary
rss238	Acloudmersi
rss229	Acodacy
rss223	Ecodecov
rss244	Ecodeclimat
rss229	Acohere
rss223	Bcoinapi
rss226	Acoinbase
rss223	Acoinlib
rss229	Acoinlayer
rss232	Lcommercejs
rss232	Dconfluence
rss229	Dconfluent
rss232	Icontentful
rss232	Iconvertapi
rss232	Iconvertkit
rss223	Dconvier
rss229	Acouchbase
rss229	Ccoveralls
rss241	Lcurrencyla
rss232	Lcustomerio
rss229	Ad7network
rss223	Edatabox
rss236	Edatadog
rss223	Edatagov
rss235	Adeepgram
rss220	Adeepai
rss236	Bdeepseek
rss241	Idelighted
rss241	Ddeviantart
rss223	Adiscord
rss226	Adocusign
rss220	Ddocumo
rss233	Adoppler
rss223	Ddropbox
rss220	Adwolla
rss239	Adynatrace
rss226	Adyspatch
rss250	Aeagleeyene
rss220	Aedamam
rss235	Beightxeigh
rss223	Belastic
rss241	Helevenlabs
rss229	Dendorlabs
rss220	Aenigma
rss229	Hetherscan
rss214	Aetsy
rss232	Eeventbrite
rss211	Aexa
rss226	Dfacebook
rss238	Ifacepluspl
rss229	Afastforex
rss220	Afastly
rss217	Afigma
rss229	Ifilestack
rss220	Dfinage
rss226	Hfinicity
rss232	Dfinnhub
rss226	Dfirebase
rss217	Afixer
rss233	Aflickr
rss235	Aflutterwav
rss241	Efoursquare
rss223	Eframeio
rss232	Dfreshbooks
rss229	Dfreshdesk
rss229	Efullstory
rss223	Ageocode
rss226	Ageoapify
rss229	Agetgeoapi
rss235	Agetrespons
rss217	Aghost
rss217	Agiphy
rss226	Agitea
rss220	Dgitlab
rss220	Agitter
rss232	Bgocardless
rss223	Agodaddy
rss223	Agrafana
rss235	Dgraphhoppe
rss226	Eguardian
rss223	Agumroad
rss223	Aharvest
rss229	Dhelpscout
rss220	Dheroku
rss229	Dhootsuite
rss223	Dhubspot
rss226	Eimagekit
rss229	Ainfura
rss229	Hinstagram
rss226	Hintercom
rss241	Aipgeolocat
rss220	Aipinfo
rss223	Aipstack
rss238	Eiterable
rss223	Ajenkins
rss217	Ajfrog
rss214	Ajira
rss223	Ajotform
rss229	Ajumpcloud
rss223	Ajuniper
rss220	Akaggle
rss223	Akickbox
rss223	Aklaviyo
rss220	Akraken
rss220	Akucoin
rss241	Llanguagela
rss238	Alaunchdark
rss223	Alemlist
rss226	Dlinkedin
rss223	Dlinemsg
rss229	Dliveagent
rss229	Alivestorm
rss211	Alob
rss232	Llocationiq
rss220	Alogdna
rss239	Alokalise
rss220	Alooker
rss229	Dmailchimp
rss232	Lmailersend
rss223	Dmailgun
rss223	Dmailjet
rss226	Emandrill
rss220	Amapbox
rss226	Amapquest
rss235	Dmarketstac
rss241	Imattermost
rss232	Emediastack
rss229	Dmeraki
rss235	Imessagebir
rss226	Emetabase
rss214	Amiro
rss226	Amixpanel
rss229	Amoonclerk
rss223	Amoralis
rss211	Amux
rss229	Dnamecheap
rss223	Anetlify
rss232	Anewsapi
rss226	Dnewrelic
rss232	Hnoticeable
rss220	Anotion
rss217	Anylas
rss223	Anytimes
rss223	Boctopus
rss223	Aokta
rss229	Dollama
rss226	Aomnisend
rss226	Honelogin
rss229	Donesignal
rss220	Dopenai
rss244	Dopenweathe
rss226	Aopsgenie
rss232	Hoptimizely
rss211	Aowm
rss229	Hpagerduty
rss220	Apaypal
rss242	Dperplexity
rss220	Apinata
rss229	Apipedrive
rss217	Aplaid
rss245	Dplanetscal
rss223	Apolygon
rss241	Apositionst
rss223	Dposthog
rss233	Dpostman
rss226	Dpostmark
rss233	Eprefect
rss223	Aprismic
rss229	Iprivateai
rss223	Aprodpad
rss220	Apubnub
rss220	Apusher
rss229	Aquickbase
rss220	Aqubole
rss226	Hrapidapi
rss223	Drancher
rss226	Arazorpay
rss220	Dreadme
rss250	Lrechargepa
rss220	Areddit
rss223	Erollbar
rss220	Drunway
rss217	Asauce
rss232	Bsalesforce
rss233	Gscaleway
rss223	Escraper
rss235	Lscrapingbe
rss226	Escrapfly
rss226	Dsendbird
rss236	Dsendgrid
rss232	Hsendinblue
rss220	Asentry
rss223	Dserpapi
rss220	Dshodan
rss233	Ashopify
rss226	Eshortcut
rss229	Dshotstack
rss232	Hsignalwire
rss229	Isimplesat
rss217	Asinch
rss235	Askybiometr
rss217	Aslack
rss232	Bsmartsheet
rss221	Asnyk
rss217	Asonar
rss229	Esonarqube
rss232	Esoundcloud
rss229	Esparkpost
rss220	Dsplunk
rss223	Aspotify
rss235	Asquarespac
rss229	Estackhawk
rss232	Hstatuspage
rss229	Estoryblok
rss220	Dstrava
rss230	Dstripe
rss220	Astytch
rss229	Asumologic
rss236	Asupabase
rss217	Asurge
rss229	Asurveybot
rss238	Asurveymonk
rss217	Atatum
rss230	Atelnyx
rss226	Athycotic
rss238	Atickettail
rss238	Aticketmast
rss238	Etineswebho
rss214	Atmdb
rss223	Atodoist
rss220	Atomtom
rss220	Atravis
rss220	Dtrello
rss232	Atwelvelabs
rss220	Atwilio
rss220	Atwitch
rss223	Atwitter
rss236	Dtypeform
rss223	Aunplugg
rss226	Aunsplash
rss220	Auplead
rss232	Auploadcare
rss223	Aurlscan
rss229	Iuserstack
rss223	Avagrant
rss226	Avatlayer
rss220	Dvercel
rss217	Avimeo
rss241	Avirustotal
rss229	Avoiceflow
rss220	Avonage
rss217	Avultr
rss233	Awakatime
rss229	Awalkscore
rss232	Cweatherapi
rss232	Cweatherbit
rss247	Cweathersta
rss223	Awebflow
rss217	Awepay
rss217	Awhoxy
rss220	Awistia
rss244	Aworldcoini
rss238	Aworldweath
rss217	Awrike
rss220	Ayandex
rss214	Ayelp
rss223	Eyoutube
rss232	Bzendesk
rss220	Azenkit
rss229	Azenscrape
rss223	Bzenserp
rss220	Azeplin
rss232	Bzerobounce
rss232	Azipcodeapi
rss214	Azoho
rss241	Azonkafeedb
rss214	Azoom
rss214	Asumo
rss220	Animble
rss223	Etruenas
rss247	Iscreenshot
rss238	Ipackageclo
rss217	Azonka
rss223	Azenrows
rss211	Azai
rss232	Lversioneye
rss217	Avbout
rss220	Atyntec
rss217	Atoggl
rss226	Dtimecamp
rss223	Btableau
rss220	Asimfin
rss235	Lscrapingan
rss226	Dqualaroo
rss235	Kprotocolsi
rss235	Aprospectcr
rss226	Apdflayer
rss238	Hopencageda
rss226	Hopencage
rss235	Amonkeylear
rss232	Ajupiterone
rss226	Aholistic
rss220	Dfileio
rss220	Adjango
rss241	Acockroachl
rss244	Dyouneedabu
rss235	Awebscrapin
rss232	Awebscraper
rss244	Avisualcros
rss226	Dverimail
rss235	Aupcdatabas
rss226	Dteamwork
rss220	Dstreak
rss229	Asnowflake
rss223	Asimvoly
rss232	Esherpadesk
rss244	Lsecuritytr
rss235	Escrapestac
rss229	Hscrapeowl
rss235	Asalescooki
rss223	Erockset
rss244	Irequestfin
rss217	Anozbe
rss238	Dmailboxlay
rss223	Amadkudu
rss226	Eloadmill
rss226	Akarmacrm
rss220	Dimagga
rss235	Ahappyscrib
rss220	Aflatio
rss217	Afindl
rss229	Dfilezilla
rss238	Aextractora
rss229	Adocparser
rss229	Cdandelion
rss241	Acryptocomp
rss214	Acoda
rss226	Echatfuel
rss229	Acanva
rss238	Jcalendarif
rss226	Abudibase
rss223	Abscscan
rss226	Abombbomb
rss235	Abetterstac
rss229	Aapifonica
rss220	Azapier
rss232	Estormboard
rss223	Asslmate
rss232	Hsportsmonk
rss226	Askrappio
rss235	Hsimplynote
rss232	Dsignaturit
rss229	Esemaphore
rss229	Hselectpdf
rss229	Arebrandly
rss214	Aqase
rss226	Epollsapi
rss217	Apodio
rss220	Dplanyo
rss229	Apipedream
rss223	Eparseur
rss229	Bpaperform
rss217	Anuget
rss229	Cnicereply
rss223	Anftport
rss235	Amyinterval
rss223	Amoosend
rss232	Imailerlite
rss226	Aloyverse
rss238	Hlemonsquee
rss232	Dleadfeeder
rss230	Alark
rss229	Aklipfolio
rss244	Aipqualitys
rss232	Dhelpcrunch
rss229	Aethplorer
rss220	Aeraser
rss241	Aecostruxur
rss236	Deasypost
rss217	Adfuse
rss217	Adevin
rss229	Edareboost
rss223	Acypress
rss244	Lcurrencyfr
rss238	Icountrylay
rss223	Ecliengo
rss235	Eclarifai
rss223	Abeebole
rss229	Eautoklose
rss232	Aappsynergy
rss235	Aapitemplat
rss208	Add
rss208	Afb
rss217	Aazure
rss235	Hsourcegrap
rss235	Eartifactor
rss217	Aunplu
rss217	Azhipu
rss241	Iscreenshot
rss226	Htemporal
rss233	Aupcloud
rss223	Dworkato
rss223	Aweights
rss233	Dgithub
rss235	Akeen
rss228	Apendo
rss227	Aaws_secret
rss230	Aplivo
rss238	Hgreptile
rss245	Dinfomaniak
rss230	Awandb
rss236	Eauthress
rs-417	E-----BEGIN APuTTY-User
rsj177	A"\s+\s" A'\s+\s' A"\s.\s" A'\s.\s' A"\s..\s" A"\s+\n A'\s+\n A"\s.\n A'\s.\n A"\s..\n A"\s\\n A"\s&\s_ A"\n\s A'\n\s A"\n\t A'\n\t
rs-224	ALS0tLS1CRU
rs-308	AeyJ
rs-378	A://
rs-304	Dbasic\s
rs-472	Bbearer\s Aapi-key Dtoken\s Dtoken:
rs-351	Acurl
rs-233	Amachine
rs-527	A$2a$ A$2b$ A$2y$ A$6$ A$5$ A$1$ A$argon2 A$krb5 A$apr1$ Apbkdf2_sha
rs-374	Dpassword= Apwd= Dpassword\s=
rs-370	Aaws Asecret_acc Asecretacce Asecret_key
rs-251	A0x
rs-243	Asig= Hsharedacce
rs-248	Lprivate_ke
rs-222	A"auth"
rs-242	Iclient-key
rs-329	ASECRET_KEY
rs-264	Dkins-crumb
rs-256	Alogin_with
rs-476	Evariable\s"
rs-380	IREACT_APP_ AVITE_ DNEXT_PUBLI DEXPO_PUBLI ANUXT_PUBLI DGATSBY_
rst219	Akey_
rst236	Arpa_
rs-229	AAQ.Ab8
rst226	Aucat_
rst225	Aprf_
rs-329	APRD- ASBX-
rst242	Aapk_
rs-225	AKEY01
rst230	Azpka_
rst228	Addp_ Addw_
rst241	Apina_
rst237	Atss_
rst244	Asm_aat_ Asm_sat_ Asm_pat_
rst222	Drootly_
rst254	Dmergify_ap
rst263	Avtwn_
rs-236	ASWMTKN-1-
rs-251	HAstraCS:
rst250	ACCDB1_
rst218	Apat_
rs-258	Apx-dep- Apx-api-
rst236	Dsamsara_ap
rs-259	ANRAL

"""####

  /// The rest of each rule, one a line.
  // swift-format-ignore
  static let rows: StaticString = ####"""
openai-key	high	high		(?<![A-Za-z0-9])(sk-(?:(?:proj|svcacct|admin)-)?[A-Za-z0-9_-]{20,74}T3BlbkFJ[A-Za-z0-9_-]{20,74})(?![A-Za-z0-9])	OpenAI key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
anthropic-key	high	high		(?<![A-Za-z0-9])(sk-ant-(?:(?:api|admin)\d{2}-[A-Za-z0-9_-]{93}AA|(?:oat|sid)\d{2}-[A-Za-z0-9_-]{80,120}))(?![A-Za-z0-9])	Anthropic key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
huggingface-token	high	high	placeholders	(?<![A-Za-z0-9])((?:hf|api_org)_[A-Za-z]{34})(?![A-Za-z0-9])	Hugging Face token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
replicate-token	high	high		(?<![A-Za-z0-9])(r8_[A-Za-z0-9]{37})(?![A-Za-z0-9])	Replicate token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
groq-key	high	high	token entropy=35 drawn	(?<![A-Za-z0-9])(gsk_[A-Za-z0-9]{48,52})(?![A-Za-z0-9])	Groq key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
xai-key	high	high		(?<![A-Za-z0-9])(xai-[A-Za-z0-9]{70,85})(?![A-Za-z0-9])	xAI key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
perplexity-key	high	high		(?<![A-Za-z0-9])(pplx-[A-Za-z0-9]{48})(?![A-Za-z0-9])	Perplexity key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
openrouter-key	high	high		(?<![A-Za-z0-9])(sk-or-v1-[a-f0-9]{64})(?![A-Za-z0-9])	OpenRouter key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
langsmith-key	high	high		(?<![A-Za-z0-9])((?:lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}|ls__[a-f0-9]{32}))(?![A-Za-z0-9])	LangSmith key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
langfuse-key	high	high		(?<![A-Za-z0-9])(sk-lf-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})(?![A-Za-z0-9])	Langfuse key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
friendli-token	high	high		(?<![A-Za-z0-9])(flp_[A-Za-z0-9]{46})(?![A-Za-z0-9])	Friendli token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
fireworks-key	high	high	token entropy=35	(?<![A-Za-z0-9])(fw_[A-Za-z0-9]{22,24})(?![A-Za-z0-9])	Fireworks key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
nvidia-key	high	high		(?<![A-Za-z0-9])(nvapi-[A-Za-z0-9_-]{60,70})(?![A-Za-z0-9])	NVIDIA key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
together-key	high	high		(?<![A-Za-z0-9])(tgp_v1_[A-Za-z0-9_-]{43})(?![A-Za-z0-9])	Together key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
cerebras-key	high	high		(?<![A-Za-z0-9])(csk-[a-z0-9]{48})(?![A-Za-z0-9])	Cerebras key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
deepseek-key	high	high	token	(?<![A-Za-z0-9])(sk-(?:[a-f0-9]{32}|[A-Za-z0-9]{48}))(?![A-Za-z0-9])	key of an AI provider	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
wandb-key	high	high		(?i)wandb[\w .-]{0,24}["\']?\s?[:=(>, ]{1,4}\s?["\'`]?((?-i:wandb_v1_[A-Za-z0-9_]{77})|[a-f0-9]{40})(?![A-Za-z0-9])	Weights & Biases key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
elevenlabs-key	high	high	token	(?<![A-Za-z0-9])(sk_[a-f0-9]{48})(?![A-Za-z0-9])	key with an sk_ prefix	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
tavily-key	high	high		(?<![A-Za-z0-9])(tvly-(?:dev-|prod-)?[A-Za-z0-9]{32})(?![A-Za-z0-9])	Tavily key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pinecone-key	high	high		(?<![A-Za-z0-9])(pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{50,70})(?![A-Za-z0-9])	Pinecone key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
jina-key	high	high		(?<![A-Za-z0-9])(jina_[a-f0-9]{32}[A-Za-z0-9_-]{28})(?![A-Za-z0-9])	Jina key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
voyage-key	high	high	token entropy=40 digit	(?<![A-Za-z0-9])(pa-[A-Za-z0-9_-]{43})(?![A-Za-z0-9])	Voyage key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
slack-token	high	high	placeholders digit entropy=25	(?<![A-Za-z0-9.])((?:xox[bpaosr](?:\.xox[bp])?-[A-Za-z0-9%-]{10,250}|xoxe(?:\.xox[bp])?-\d-(?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{20,250}|xoxc(?!-8{6})[A-Za-z0-9-]{20,200}|xoxd-(?=[^\s"']{0,40}[%/+=]|[A-Za-z0-9-]{60})[A-Za-z0-9%/+=-]{40,400}|xapp-\d-[A-Za-z0-9]+-\d+-[A-Za-z0-9]+|xwfp-\d+-\d+-[A-Za-z0-9-]+))(?![A-Za-z0-9])	Slack token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
slack-webhook	high	high	placeholders	(https?://hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/_-]{15,80})(?![A-Za-z0-9])	Slack webhook	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
discord-webhook	high	high		(https?://(?:\w+\.)?discord(?:app)?\.com/api/webhooks/\d{16,20}/[A-Za-z0-9_-]{40,80})(?![A-Za-z0-9])	Discord webhook	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
discord-token	high	high	entropy=40	(?<![A-Za-z0-9])([MNO][A-Za-z\d_-]{23,27}\.[A-Za-z\d_-]{6}\.[A-Za-z\d_-]{27,40})(?![A-Za-z0-9])	Discord bot token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
telegram-token	high	high	entropy=35 near	(?<![A-Za-z0-9])(\d{5,16}:A[A-Za-z0-9_-]{34})(?![A-Za-z0-9_-])	Telegram bot token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
teams-webhook	high	high		(?i)(https://[\w.-]+\.office(?:365)?\.com/webhook[\w]*/[a-f0-9-]{36}@[a-f0-9-]{36}/IncomingWebhook/[a-f0-9]{32}/[a-f0-9-]{36})(?![A-Za-z0-9])	Microsoft Teams webhook	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
teams-flow	high	high		(https://[\w.-]+\.logic\.azure\.com[^\s"\']{10,200}sig=[A-Za-z0-9_-]{30,60})(?![A-Za-z0-9])	Power Automate webhook	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zapier-hook	high	high	placeholders	(https://(?:www\.)?hooks\.zapier\.com/hooks/catch/[A-Za-z0-9]+/[A-Za-z0-9]+/?)(?![A-Za-z0-9])	Zapier webhook	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
google-chat-hook	high	high		(https://chat\.googleapis\.com/v1/spaces/[\w-]+/messages\?key=[\w-]+&token=[\w%-]+)(?![A-Za-z0-9])	Google Chat webhook	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
aws-access-key	high	high	entropy=30	(?<![A-Za-z0-9])((?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16})(?![A-Za-z0-9])	AWS access key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
aws-bedrock-key	high	high	reach=2000	(?<![A-Za-z0-9])((?:ABSK[A-Za-z0-9+/]{100,270}={0,2}|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/=%._-]*))(?![A-Za-z0-9])	Amazon Bedrock API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
google-api-key	high	high	entropy=30 drawn	(?<![A-Za-z0-9])(AIza[A-Za-z0-9_-]{35})(?![A-Za-z0-9_])	Google API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
google-oauth-secret	high	high		(?<![A-Za-z0-9])(GOCSPX-[A-Za-z0-9_-]{28})(?![A-Za-z0-9])	Google OAuth client secret	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
google-access-token	high	high		(?<![A-Za-z0-9])(ya29\.[A-Za-z0-9_-]{30,400})(?![A-Za-z0-9])	Google OAuth access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
google-refresh-token	high	high		(?<![A-Za-z0-9])(1//0[A-Za-z0-9_-]{40,200})(?![A-Za-z0-9])	Google OAuth refresh token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
firebase-server-key	high	high	placeholders	(?<![A-Za-z0-9])(AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{100,160})(?![A-Za-z0-9])	Firebase server key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
azure-client-secret	high	high		(?<![A-Za-z0-9])([A-Za-z0-9_.~-]{3}\d[Qq]~[A-Za-z0-9_.~-]{31,34})(?![A-Za-z0-9_~.-])	Microsoft Entra client secret	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
azure-storage-key	high	high		(?i)(?:account|sharedaccess)key=([A-Za-z0-9+/]{42,86}={1,2})	Azure storage account key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
azure-marked-key	high	high	entropy=40	(?<![A-Za-z0-9])([A-Za-z0-9+/]{33,76}(?:JQQJ99[A-Za-z0-9]{26}|AzSe[A-Za-z0-9+/]{6,10}|AzFu[A-Za-z0-9_+/-]{8}==|\+AStA[A-Za-z0-9+/]{5,6}={0,2}|ACDb[A-Za-z0-9+/]{5,6}={0,2}|AzCa[A-Za-z0-9]{6,7}=?|AIoT[A-Za-z0-9+/]{5,6}={0,2}|\+ASbE[A-Za-z0-9+/]{5,6}={0,2}|AEhS[A-Za-z0-9+/]{5,6}={0,2})=*)(?![A-Za-z0-9])	Azure resource key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
alibaba-temporary-key	high	high	token entropy=32 digit	(?<![A-Za-z0-9.])(STS\.[A-Za-z0-9]{20,40})(?![A-Za-z0-9.])	temporary Alibaba Cloud access key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
alibaba-access-key	high	high		(?<![A-Za-z0-9])(LTAI[A-Za-z0-9]{12,26})(?![A-Za-z0-9])	Alibaba Cloud access key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
tencent-secret-id	high	high	entropy=35	(?<![A-Za-z0-9])(AKID[A-Za-z0-9]{13,40})(?![A-Za-z0-9])	Tencent Cloud secret id	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
digitalocean-token	high	high		(?<![A-Za-z0-9])(do[opr]_v1_[a-f0-9]{64})(?![A-Za-z0-9])	DigitalOcean token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
cloudflare-token	high	high		(?<![A-Za-z0-9])((?:v1\.0-[a-f0-9]{24}-[a-f0-9]{146}|cf(?:ut|at|k)_[A-Za-z0-9]{40}[a-f0-9]{8}))(?![A-Za-z0-9])	Cloudflare token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
heroku-key	high	high		(?<![A-Za-z0-9])(HRKU-AA[A-Za-z0-9_-]{58})(?![A-Za-z0-9])	Heroku API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
linode-token	high	high		(?i)linode[\w .-]{0,24}["\']?\s?[:=]{1,2}\s?["\']?([a-f0-9]{64})(?![A-Za-z0-9])	Linode token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
fly-token	high	high		(?<![A-Za-z0-9])((?:fo1_[A-Za-z0-9_-]{43}|fm1[ar]_[A-Za-z0-9+/]{100,400}={0,3}|fm2_[A-Za-z0-9+/]{100,400}={0,3}))(?![A-Za-z0-9])	Fly.io token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
vercel-token	high	high	token	(?<![A-Za-z0-9])((?:vc[piark]_(?:[A-Za-z0-9_-]{56}|[A-Za-z0-9]{24})|vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30}))(?![A-Za-z0-9])	Vercel token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
netlify-token	high	high	token	(?<![A-Za-z0-9])(nf[pcuob]_[A-Za-z0-9]{36})(?![A-Za-z0-9])	Netlify token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
yandex-token	high	high		(?<![A-Za-z0-9])((?:AQVN[A-Za-z0-9_-]{35,38}|YCAJ[A-Za-z0-9_-]{21}|y0_[A-Za-z0-9_-]{50,60}|t1\.[A-Z0-9a-z_-]{20,}={0,2}\.[A-Z0-9a-z_-]{80,90}={0,2}|pdct\.1\.1\.\d{8,9}T\d{6}Z\.[a-f0-9]{16}\.[a-f0-9]{40}))(?![A-Za-z0-9])	Yandex Cloud token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
scaleway-token	high	high	token entropy=30	(?<![A-Za-z0-9])(SCW[A-Z0-9]{17})(?![A-Za-z0-9])	Scaleway access key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
doppler-token	high	high		(?<![A-Za-z0-9])(dp\.(?:pt|ct|st(?:\.[a-z0-9_-]{2,35})?|sa|scim|audit)\.[A-Za-z0-9]{40,44})(?![A-Za-z0-9])	Doppler token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
vault-token	high	high	token entropy=34	(?<![A-Za-z0-9])((?:hv[sbr]\.[A-Za-z0-9_-]{24,300}|s\.(?=[A-Za-z]{0,23}\d)(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24}))(?![A-Za-z0-9])	HashiCorp Vault token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
terraform-token	high	high		(?<![A-Za-z0-9])([A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9=_-]{50,80})(?![A-Za-z0-9])	HCP Terraform token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pulumi-token	high	high		(?<![A-Za-z0-9])(pul-[a-f0-9]{40})(?![A-Za-z0-9])	Pulumi token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
infracost-key	high	high	entropy=30	(?<![A-Za-z0-9.])(ico-[A-Za-z0-9]{32})(?![A-Za-z0-9])	Infracost key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
onepassword-token	high	high		(?<![A-Za-z0-9])((?:ops_eyJ[A-Za-z0-9+/=_-]{80,900}|A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}))(?![A-Za-z0-9])	1Password token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
tailscale-key	high	high	placeholders	(?<![A-Za-z0-9])(tskey-[a-z]{2,12}-[A-Za-z0-9]{8,24}(?:-[A-Za-z0-9]{20,40})?)(?!-)(?![A-Za-z0-9])	Tailscale key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
databricks-token	high	high	entropy=25	(?<![A-Za-z0-9])(dapi[A-Fa-f0-9]{32}(?:-\d)?)(?![A-Za-z0-9])	Databricks token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
planetscale-token	high	high	entropy=30	(?<![A-Za-z0-9])(pscale_(?:tkn|pw|oauth)_[A-Za-z0-9=._-]{32,64})(?![A-Za-z0-9])	PlanetScale token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
supabase-key	high	high	drawn	(?<![A-Za-z0-9])((?:sbp_[a-z0-9]{40}|sb_secret_[A-Za-z0-9_-]{31}))(?![A-Za-z0-9])	Supabase token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
neon-key	high	high		(?<![A-Za-z0-9])(napi_[a-z0-9]{64})(?![A-Za-z0-9])	Neon key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
render-key	high	high		(?<![A-Za-z0-9])(rnd_[A-Za-z0-9]{28,40})(?![A-Za-z0-9])	Render key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
scalingo-token	high	high	placeholders	(?<![A-Za-z0-9])(tk-us-[A-Za-z0-9_-]{48})(?![A-Za-z0-9])	Scalingo token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
clickhouse-key	high	high	entropy=35	(?<![A-Za-z0-9])(4b1d[A-Za-z0-9]{38})(?![A-Za-z0-9])	ClickHouse Cloud key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
age-secret-key	high	high	fixtures sum=bech32	(?<![A-Za-z0-9])(AGE-SECRET-KEY-1[0-9A-Z]{55,58})(?![A-Za-z0-9])	age secret key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
dotenvx-key	high	high		DOTENV_PRIVATE_KEY[A-Z_]*=["\']?([a-f0-9]{64})(?![A-Za-z0-9])	dotenvx private key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
kubernetes-secret	high	high	reach=4000	(?is)(?:kind:[ \t]*["\']?secret["\']?(?![a-z]).{0,200}?\bdata:\s{0,4}\r?\n\s+|\bdata:\s{0,4}\r?\n(?=.{0,3000}?kind:[ \t]*["\']?secret["\']?(?:\s|$))\s+)[\w.-]{1,80}:[ \t]*(?:[|>][-+]?[ \t]*\r?\n\s*)?["\']?([A-Za-z0-9+/]{10,4000}={0,3})(?=["\']?\s*(?:\n|$))	secret in a Kubernetes manifest	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
azure-devops-token	high	high	entropy=35	(?<![A-Za-z0-9])([A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4})(?![A-Za-z0-9])	Azure DevOps personal access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
azure-devops-old-token	high	high	entropy=35 drawn	(?i)(?<![a-z])(?:ado|azdo|vsts|azure[_-]?devops)[a-z_-]{0,24}(?:pat|token)\w{0,8}["\'\]]{0,2}\s{0,4}[:=]{1,2}\s{0,4}["\']?((?-i:[a-z2-7]{52}))(?![A-Za-z0-9])	Azure DevOps personal access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
github-token	high	high	entropy=28 sum=base62	(?<![A-Za-z0-9])(gh[pousr]_[A-Za-z0-9]{36,255})(?![A-Za-z0-9])	GitHub token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
github-fine-grained-token	high	high	entropy=28	(?<![A-Za-z0-9])(github_pat_[A-Za-z0-9_]{60,90})(?![A-Za-z0-9])	GitHub fine-grained token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
gitlab-token	high	high	entropy=28 sum=base36	(?<![A-Za-z0-9])((?:gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat|ffct|rtr)-[A-Za-z0-9_=.-]{16,300}|GR1348941[A-Za-z0-9_-]{20}|_gitlab_session=[a-f0-9]{32}))(?![A-Za-z0-9])	GitLab token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
atlassian-token	high	high		(?<![A-Za-z0-9])((?:AT(?:AT|CT)T3[A-Za-z0-9_=-]{60,300}|ATBB[A-Za-z0-9]{32}|BBDC-[A-Za-z0-9+]{40,50}))(?![A-Za-z0-9])	Atlassian token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
gitea-token	high	high		(?i)gitea[\w .-]{0,24}["\']?\s?[:=]{1,2}\s?["\']?([a-f0-9]{40})(?![A-Za-z0-9])	Gitea token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
circleci-token	high	high		(?<![A-Za-z0-9])(CCIP(?:AT|RJ)_[A-Za-z0-9]{20,26}_[a-z0-9]{40,50})(?![A-Za-z0-9])	CircleCI token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
buildkite-token	high	high		(?<![A-Za-z0-9])(bk(?:ua|aj|ct)_[A-Za-z0-9]{40})(?![A-Za-z0-9])	Buildkite token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sourcegraph-token	high	high	entropy=30	(?<![A-Za-z0-9])((?:sgp_(?:(?:[A-Fa-f0-9]{16}_|local_)?[A-Fa-f0-9]{40}|[A-Za-z0-9]{64})|slk_[a-f0-9]{64}|sgd_[a-f0-9]{64}))(?![A-Za-z0-9])	Sourcegraph token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sonar-token	high	high		(?<![A-Za-z0-9])(sq[upa]_[A-Za-z0-9]{40})(?![A-Za-z0-9])	Sonar token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
snyk-token	high	high		(?<![A-Za-z0-9])(snyk_[us]at\.[a-f0-9]{8}\.[A-Za-z0-9_-]{60,400})(?![A-Za-z0-9])	Snyk token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
harness-key	high	high		(?<![A-Za-z0-9])([ps]at\.[A-Za-z0-9_-]{22}\.[a-f0-9]{24}\.[A-Za-z0-9]{20})(?![A-Za-z0-9])	Harness key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
octopus-key	high	high	entropy=32	(?<![A-Za-z0-9])(API-[A-Z0-9]{25,32})(?![A-Za-z0-9])	Octopus Deploy key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
linear-key	high	high		(?<![A-Za-z0-9])(lin_(?:api|oauth)_[A-Za-z0-9]{40,64})(?![A-Za-z0-9])	Linear key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
postman-key	high	high		(?<![A-Za-z0-9])(PMAK-[a-f0-9]{24}-[a-f0-9]{34})(?![A-Za-z0-9])	Postman key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
coderabbit-key	high	high	token	(?<![A-Za-z0-9])(cr-[a-f0-9]{58})(?![A-Za-z0-9])	CodeRabbit key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
figma-token	high	high		(?<![A-Za-z0-9])(fig(?:d|oh?|or|u[hr]?)_[A-Za-z0-9_-]{38,60})(?![A-Za-z0-9])	Figma token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
conflict-marker	high	high	keep reach=200 not-in=.rst,.md,.adoc,.txt	(?m)^(?:<{7}|>{7}) [\w./~^()#@ :-]{1,160}\r?$	conflict marker left in the file	the file is half of one side and half of the other	resolve the conflict and remove the markers
debug-statement	low	high	keep reach=120 ext=js,ts,jsx,tsx,mjs,vue,py,rb,php,rs not-in=test,spec,vendor,node_modules,debug,example back=80	(?m)^[ \t]*(?:debugger;?|(?:import i?pdb; ?)?i?pdb\.set_trace\(\)|breakpoint\(\)|binding\.pry|byebug|(?:var_dump|dd)\(.{0,100}\);?)[ \t]*\r?$	debugging left in the code	it stops or floods the program	remove it
focused-test	medium	high	keep reach=120 ext=js,ts,jsx,tsx,mjs	(?m)^[ \t]*(?:(?:describe|it|test|context|suite)\.only|fdescribe|fit)\(	a focused test leaves all others out	the test run passes without the other tests	remove the focus
sql-concatenation	medium	high	keep reach=400 back=2 ext=py,js,ts,jsx,tsx,php,rb,java,kt,cs,go,swift,scala not-in=test,spec,migration	(?i)(?:["'`])(?:select\s[^"'`\n]{1,160}\sfrom|insert\s+into|update\s+\w+\s+set|delete\s+from)\s[^"`\n]{0,160}?(?:(?:=|like|values ?\(|in ?\()\s*['%]{0,2}["'`]\s*(?:\+|\.|%|\|\|)\s*[\w$(]|(?:=|like)\s*'?\$\{[a-z]|(?:=|like)\s*'?%s'?["']\s*%)|\bwhere\("[^"\n]{0,80}(?:=|like)\s*'%?\x23\{	SQL is put together from strings	a value can change the statement (CWE-89)	pass values as parameters
tls-verification-off	high	high	keep reach=160 back=40 not-in=test,spec,example,.md,.rst,.txt,mock	(?:\bverify\s?=\s?False\b|\brejectUnauthorized["']?\s*[:=]\s*false\b|\bInsecureSkipVerify\s*:\s*true\b|CURLOPT_SSL_VERIFYPEER\s*(?:,|=>)\s*(?:false|0)|NODE_TLS_REJECT_UNAUTHORIZED["'\]]*\s*=\s*["']?0|\b_create_unverified_context\s*\(|verify_mode\s*=\s*OpenSSL::SSL::VERIFY_NONE|ServerCertificateValidationCallback\s*\+?=.{0,60}true|danger_accept_invalid_certs\(true\))	TLS certificates are not verified	anyone on the path can read and change the traffic (CWE-295)	keep verification on and trust the certificate you need
shell-from-strings	high	high	keep reach=240 ext=py,js,ts,mjs,php,rb,go not-in=test,spec,setup.py back=16	(?:\bos\.system\(\s*(?:f["'][^"'\n]{0,120}\{|["'][^"'\n]{0,120}["']\s*(?:\+|%))|\bsubprocess\.\w+\(\s*(?:f["'][^"'\n]{0,120}\{[^\n]{0,160}|["'][^"'\n]{0,120}["']\s*(?:\+|%)[^\n]{0,160})shell\s*=\s*True|\bshell_exec\(\s*["'][^"'\n]{0,120}["']\s*\.|(?<![.\w])(?:child_process\.)?exec(?:Sync)?\(\s*(?:`[^`\n]{0,120}\$\{|["'][^"'\n]{2,120}["']\s*\+\s*\w)|\bexec\.Command\(\s*"(?:/bin/)?(?:ba)?sh",\s*"-c",\s*(?:"[^"\n]{0,120}"\s*\+|fmt\.Sprintf\())	a shell command is put together from strings	a value can bring its own commands (CWE-78)	pass the arguments as a list
eval-of-input	high	high	keep reach=120 ext=py,js,ts,php,rb	\beval\(\s*(?:request\.|req\.|params\[|\$_(?:GET|POST|REQUEST|COOKIE)|input\(|sys\.argv|location\.)	input is evaluated as code	whoever sends the input runs the code (CWE-95)	parse the input instead
world-writable	medium	high	keep reach=120 back=40 not-in=test,.md,.rst,.txt	(?:\bchmod\s+(?:-R\s+)?0?777\b|\bos\.chmod\([^)\n]{1,80}0o?777\)|\bchmod\([^)\n]{1,80}0777\)|\b(?:os\.)?umask\(0+\)|(?m:^[ \t]*umask 0+[ \t]*\r?$))	everybody may write to this	any user of the machine can change it (CWE-732)	give only the rights that are needed
weak-password-hash	medium	high	keep reach=100 not-in=test	(?i)\b(?:md5|sha1)\(\s*\$?[\w.>-]{0,30}(?:password|passwd|pwd)\b|\b(?:MD5|SHA1)\.hash\(\s*(?:data|bytes):\s*(?:Data|Array)\((?:\w+\.)?(?:password|passwd)\b	a password is hashed with a fast or broken function	it is guessed quickly once it leaks (CWE-916)	use argon2, scrypt or bcrypt
disabled-test	low	high	keep reach=120 back=40 ext=js,ts,jsx,tsx,mjs,py,java,kt,go,rs	(?m)^[ \t]*(?:(?:it|test|describe)\.skip\(\s*["'`]|x(?:it|describe)\(\s*["'`]|@pytest\.mark\.skip(?:\(\))?[ \t]*\r?$|@unittest\.skip(?:\(\))?[ \t]*\r?$|@(?:Ignore|Disabled)[ \t]*\r?$|\w{1,3}\.Skip\(\)[ \t]*\r?$|\x23\[ignore\][ \t]*\r?$)	a test is switched off without a reason	the test run passes whatever the code does	say why, or take the test out
empty-catch	low	high	keep reach=200 ext=js,ts,jsx,tsx,mjs,java,kt,cs,php,swift,cpp,cc,dart,scala,groovy,py not-in=test,spec,vendor back=80	(?:\bcatch\s*\(\s*(?:final\s+)?(?:Exception|Throwable|Error|\.\.\.|std::exception[^)\n]{0,20})(?:\s+\$?\w+)?\s*\)\s*\{\s*\}|(?m:^[ \t]*except(?:[ \t]+(?:Base)?Exception(?:[ \t]+as[ \t]+\w+)?)?[ \t]*:[ \t]*\r?\n[ \t]*pass[ \t]*\r?$))	an error is caught and thrown away	nobody learns that it failed, nor why	handle it, tell it, or catch only what is expected
unsafe-deserialization	high	high	keep reach=200 back=40 ext=py,php,rb,java,kt not-in=test,spec	(?:\byaml\.load\(\s*[^,()\n]{1,60}\)|\byaml\.(?:unsafe_load|load)\([^)\n]{1,80}(?:request\.|Loader\s*=\s*yaml\.UnsafeLoader)|\bpickle\.loads?\(\s*(?:request\.|self\.request\.|base64\.b64decode\(\s*request\.)|\bunserialize\(\s*\$_(?:GET|POST|REQUEST|COOKIE)|\bMarshal\.load\(\s*(?:params|cookies|request)|\bnew ObjectInputStream\([^()\n]{1,60}(?:\([^()\n]{0,40}\))?[^()\n]{0,20}\)\.readObject\(\))	foreign data is turned into objects	whoever writes the data runs code here (CWE-502)	use a safe loader or a format without objects
token-not-verified	high	high	keep reach=160 back=24 not-in=test,spec,.md,.rst,.txt,mock	(?i)(?:["']?verify_signature["']?\s*[:=]\s*false\b|\balgorithms["']?\s*[:=]\s*[\[(]?\s*["']none["'])	a signed token is read without its signature	anybody can write such a token (CWE-347)	verify the signature with one named algorithm
guessable-secret	medium	high	keep reach=120 back=100 not-in=test,spec,mock,example,.md	(?i)\b(?:\w{1,20}[_.])?(?:token|secret|password|passwd|nonce|salt|session_?id|api_?key|otp)\b[ \t]*(?::=|[:=])[ \t]*[^;\n=]{0,60}(?:\bMath\.random\(\)|\brandom\.(?:choices?|randint|random)\(|\bmt_rand\()	a secret comes from a generator that can be guessed	who knows a few values computes the others (CWE-338)	use the generator for secrets: secrets, crypto.randomBytes, random_bytes
weak-cipher	medium	high	keep reach=80 back=40 not-in=test,spec,.md,.rst,.txt,vendor	(?:\bgetInstance\(\s*"(?:AES/ECB|DES(?:ede)?(?:/|")|RC4|ARCFOUR)|\b(?:AES|DES3?|Blowfish|ARC2)\.MODE_ECB\b|\bmodes\.ECB\(|\bcreate(?:Cipher|Decipher)(?:iv)?\(\s*["'](?:aes-\d+-ecb|des|rc4)|\bcreateCipher\(\s*["'])	a cipher that shows patterns or is broken	equal blocks stay equal, or the key is found (CWE-327)	use an authenticated mode such as AES-GCM or ChaCha20-Poly1305
host-key-unchecked	medium	high	keep reach=80 back=48 not-in=test,spec,example,.md,.rst,.txt,mock	(?:\bStrictHostKeyChecking[= ]+["']?no\b|\bset_missing_host_key_policy\(\s*(?:paramiko\.)?AutoAddPolicy|\bssh\.InsecureIgnoreHostKey\(\))	the host's key is not checked	anyone on the path can be the host (CWE-322)	pin the host's key
path-from-input	high	high	keep reach=120 back=80 ext=py,js,ts,mjs,php not-in=test,spec	\b(?:open|send_file|readFile(?:Sync)?|createReadStream|sendFile|file_get_contents|fopen|readfile|include(?:_once)?|require(?:_once)?|unlink)\s*\(?\s*(?:request\.(?:args|form|GET|POST|values)\b|req\.(?:query|params|body)\b|\$_(?:GET|POST|REQUEST|COOKIE)\[)	a file is chosen by what a request brings	the sender reads or runs any file (CWE-22)	look the name up in a list, or keep to one folder
command-from-input	critical	high	keep reach=120 back=100 ext=py,js,ts,mjs,php,rb not-in=test,spec	\b(?:os\.system|os\.popen|subprocess\.(?:run|call|Popen|check_output)|exec(?:Sync|File)?|spawn(?:Sync)?|shell_exec|passthru|system|popen|proc_open)\s*\(\s*(?:f?["'`][^"'`\n]{0,60}(?:\{|\$\{|["'`]\s*[.+]\s*))?(?:request\.(?:args|form|GET|POST|values|json)\b|req\.(?:query|params|body)\b|\$_(?:GET|POST|REQUEST)\[|params\[)	a command is made of what a request brings	whoever sends it runs commands here (CWE-78)	choose from a list, pass arguments as a list
script-without-tls	high	high	keep reach=300 not-in=.md,.rst,.txt,test	\b(?:curl|wget)\s[^\n|;]{0,160}\bhttp://(?!localhost|127\.)[^\n|;]{1,160}\|\s*(?:sudo\s+(?:-\w+\s+)?)?(?:ba|z|da)?sh\b	a script is fetched without TLS and run	anyone on the path can put in their own (CWE-494)	use https and check a digest
workflow-injection	high	high	keep reach=120 back=200 ext=yml,yaml	(?m)^[ \t]*(?:-[ \t]+)?(?:run:[ \t]*(?:\S.{0,160})?|echo[ \t].{0,120})\$\{\{\s*github\.(?:event\.(?:issue\.(?:title|body)|pull_request\.(?:title|body|head\.ref|head\.label)|comment\.body|review\.body|discussion\.(?:title|body)|head_commit\.(?:message|author\.(?:name|email)))|head_ref)\s*\}\}	a workflow puts foreign text into a shell	whoever opens an issue runs commands with the workflow's rights	hand it over as an environment variable
workflow-all-rights	medium	high	keep reach=40 back=40 ext=yml,yaml	(?m)^[ \t]*permissions:[ \t]*write-all\b	a workflow asks for every right	any action it uses can change the repository	list the rights that the steps need
granted-to-everyone	high	high	keep reach=40 back=120 not-in=.md,.rst,.txt,test	(?i)\bGRANT\s+ALL\b[^;\n]{0,100}\bTO\s+PUBLIC\b	everybody gets every right	any account of the database reads and changes it (CWE-732)	grant what a role needs to that role
public-bucket	high	high	keep reach=60 back=60 not-in=.md,.rst,.txt,test	(?i)(?:\bacl\b|--acl)["']?\s*[:= ]\s*["']?public-read-write\b	a bucket that everybody may write to	anyone can put files there and replace yours	keep it private and sign links
unbounded-read	high	high	keep reach=60 back=16 ext=c,cc,cpp,h,hpp	(?<![\w.>:])gets\(\s*[a-z_]\w*\s*\)	a read without a bound	a long line overwrites what lies behind the buffer (CWE-242)	use fgets with the buffer's size
debug-server	medium	high	keep reach=60 back=120 ext=py not-in=test,example,demo,tutorial	\b(?:app|application)\.run\([^)\n]{0,100}\bdebug\s*=\s*True\b	a server runs in debug mode	whoever causes an error gets a console (CWE-489)	take it from the environment, off by default
script-from-address	high	high	keep reach=160 back=24 ext=js,ts,jsx,tsx,html,vue,mjs not-in=test,vendor,.min.	(?:\.(?:inner|outer)HTML\s*\+?=\s*|\bdocument\.write(?:ln)?\(\s*)[^;\n]{0,80}\b(?:location\.(?:hash|search|href)|document\.(?:URL|referrer))\b	the page's address is written into the page	a link can run its own script in the page (CWE-79)	write it as text
external-entities	high	high	keep reach=60 back=60 not-in=test,.md,.rst,.txt	(?:\bresolve_entities\s*=\s*True\b|\bload(?:XML|HTML)?\([^)\n]{0,60}LIBXML_NOENT|\bsetExpandEntityReferences\(\s*true\s*\))	external entities are read	a document reads files and speaks to servers from here (CWE-611)	leave entities unresolved
secret-in-log	medium	high	keep reach=40 back=120 ext=py,js,ts,jsx,tsx,mjs,java,kt,go,rb,php,cs,swift,rs,scala not-in=test,spec,example,mock	(?:\bconsole\.(?:log|info|debug|error|warn)|\bprint(?:ln|f)?|\bfmt\.Print(?:ln|f)?|\bSystem\.out\.print(?:ln)?|\b(?:logger|logging|log|LOG)\.(?:debug|info|warn(?:ing)?|error)|\bNSLog|\bputs)\(\s*(?:@?f?["'`][^"'`\n]{0,60}["'`]\s*[,+]\s*)?(?:\w{1,30}\.){0,2}(?:password|passwd|secret|api_?[kK]ey|access_?[tT]oken|private_?[kK]ey|secret_key)\)	a secret is printed	logs are kept, copied and read by many (CWE-532)	leave it out, or print that it is set
secret-to-remove	medium	high	keep reach=160 not-in=.md,.rst,.txt back=2	(?i)\b(?:TO[D]O|FIX[M]E)\b[^\n]{0,60}\b(?:remove|rotate|revoke|replace|delete|move|hard-?coded?|unhardcode|don'?t commit)\b[^\n]{0,40}\b(?:passwords?|secrets?|credentials?|(?:api|secret|private|access)[ _-]?keys?|(?:api|access|auth)[ _-]?tokens?)\b	a note says that a secret is still in the code	whoever reads the repository has it until then	take it out and change it before committing
private-address	low	high	keep reach=60 back=16 in=prod ext=yml,yaml,json,env,conf,cfg,ini,toml,properties,tfvars,xml not-in=test,example,docker-compose,product	(?:https?|postgres(?:ql)?|mysql|mongodb(?:\+srv)?|redis|amqp)://(?:[^\s/@"']{1,60}@)?(?:10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}|localhost|127\.0\.0\.1)\b	a private address in a production configuration	it works on one machine or in one network only	use a name, or take it from the environment
weak-cookie	low	high	keep reach=60 back=40 not-in=test,spec,.md,.rst,.txt,.d.ts	(?:\bhttpOnly\s*:\s*false\b|\bSESSION_COOKIE_HTTPONLY["']?\]?\s*=\s*False\b|\bset(?:HttpOnly|_http_only)\(\s*false\s*\)|\bhttponly\s*=\s*False\b)	a session cookie that scripts can read	a script in the page can take the session (CWE-1004)	keep it on
deletion-by-variable	medium	high	keep reach=120 back=16 not-in=.md,.rst,.txt,test	(?m)\brm\s+-(?:rf|fr|Rf|r\s+-f)\s+(?:--\s+)?\$(?:\d|[A-Za-z_]\w*|\{\w+\})/(?:\*[ \t]*)?(?:\r?$|[;&|])	what is deleted hangs on a variable that may be empty	without a value it deletes from the root	quote it and stop when it is empty: "${dir:?}"/*
generic-assignment	medium	medium	generic fixtures		secret value	a value that looks drawn stands where a secret is kept	take it from the environment or a secret store
bidi	high	high			bidirectional control characters change the order in which this is read	a reader does not see it, a compiler or a model does	remove the characters, or write them as escapes
zero-width	medium	high			characters of no width hide in this text	a reader does not see it, a compiler or a model does	remove the characters, or write them as escapes
tag	high	high			tag characters carry text that nobody sees	a reader does not see it, a compiler or a model does	remove the characters, or write them as escapes
variation-selector	high	high			a row of variation selectors carries hidden bytes	a reader does not see it, a compiler or a model does	remove the characters, or write them as escapes
control	medium	high			control characters can forge what a terminal shows	a reader does not see it, a compiler or a model does	remove the characters, or write them as escapes
homoglyph	medium	high	keep leads=d0-d3	(?<![\x80-\xFFA-Za-z])(?:[A-Za-z]\w*(?:[\xD0-\xD3][\x80-\xBF]){1,2}[A-Za-z]{2,}|(?:[\xD0-\xD3][\x80-\xBF])[A-Za-z]{3,}|[A-Za-z]{3,}(?:[\xD0-\xD3][\x80-\xBF])(?=\())(?![\x80-\xFF])	an identifier mixes letters that look like others	a reader does not see it, a compiler or a model does	remove the characters, or write them as escapes
chat-template	high	high	keep reach=80	(?i)(?:<\|/?(?:im_(?:start|end|sep|system|user|assistant)|(?:start|end)_header_id|header_(?:start|end)|eo[tm](?:_id)?|system(?:_prompt|_token)?|user(?:_token)?|assistant|developer|human|bot|chatbot_token|tool(?:_calls?|_results?|_response|_output)?(?:_token|_begin|_end)?|begin_of_(?:text|sentence|turn)|end_of_(?:text|sentence|turn|prompt)|(?:start|end)of(?:text|prompt|turn)|(?:start|end)_of_(?:role|turn|turn_token)|message|channel|constrain|return|call|start|end|turn|turn_end|role_end|endofuserprompts?|reserved_special_token_\d{1,4})\|>|<(?:start|end)_of_turn>|(?<![\w)\]])\[/?INST\]|<</?SYS>>|\[/?SYSTEM_PROMPT\]|(?-i:\[/?(?:AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS)\]))	chat-template tokens of a language model	the text uses the marks by which a model tells who is speaking	remove it; it is not sent as it stands
system-role	high	high	keep reach=120 back=80	(?im)(?:(?:^[ \t]*(?:(?://|\x23|/?\*|--|;|>|<!--|["'`])+[ \t]*)|[ \t](?://|\x23|/\*)[ \t]*|[=(,\[{:][ \t]*["'`])\K(?:\[?SYSTEM\]?|\x23\x23\x23? ?SYSTEM)[ \t]*:[ \t]+(?=\w+[^\w\r\n"'`\\][^\r\n]*\w)|(?:\[system\]){2,}|<(?:instruction|information|system)>[ \t]*(?:\r?\n[ \t/\x23*-]*)*(?:ignore|this is|write|system|please|repeat|you|user|forget|print|tell|before|summari|white|hidden|note))	a role marker at the start of a comment or string	the text uses the marks by which a model tells who is speaking	remove it; it is not sent as it stands
fake-tool-call	high	high	keep reach=120	<(?:function_calls|tool_result|tool_use|tool_call|tool_response|system-reminder)>|<invoke name=|<function=[a-z_]{3,40}>	a forged tool call or tool result	the text uses the marks by which a model tells who is speaking	remove it; it is not sent as it stands
own-fence	high	high	keep reach=120 back=40	(?i)(?:[-=<\x23*_]{3,}\s*(?:END|BEGIN)[ _](?:OF[ _])?(?:(?:DIFF|UNTRUSTED|HUNK|DATA|REVIEW)\w*|FILE CONTENTS?|UNTRUSTED DATA)|\bEND OF UNTRUSTED (?:DATA|INPUT|CONTENT|TEXT)|</(?:diff|untrusted\w*|changes|code_to_review|hunk|user_query|input_data|airlock[\w-]*)>)	text that imitates the fences of a request	the text uses the marks by which a model tells who is speaking	remove it; it is not sent as it stands
log-command	medium	high	keep reach=120 not-in=.github,action,ci,pipeline,azure,release	(?:::(?:error|warning|notice) (?:file|title)=|::(?:set-output|add-mask|stop-commands)\b|\x23\x23vso\[|\x23\x23\[(?:section|error|warning)\]|\x23\x23teamcity\[)	a command for a build server's log	the text uses the marks by which a model tells who is speaking	remove it; it is not sent as it stands
escape-sequence	medium	high	keep reach=120	(?i)\b(?:start|begin|output|print|end|add|include|wrap|put)\b(?!\s*\()[^\n]{0,60}\\(?:033|x1b|u001b|e)[\[\]](?:\d*J|8;;|H|\d+A)|\byour (?:answer|response|reply|summary|review|report|findings?|output)\b[^\n]{0,40}\\(?:033|x1b|u001b|e)[\[\]]	orders to print terminal escapes	the text uses the marks by which a model tells who is speaking	remove it; it is not sent as it stands
escape-signs	low	high		(?!)	escapes that may hide a text	the text uses the marks by which a model tells who is speaking	remove it; it is not sent as it stands
fake-finding	high	high	keep reach=160 ext=py,js,ts,md,txt,sh,go,rs,c,swift,java,php,rb,html,css,sql,yaml,csv	(?i)[\\"]?"findings[\\"]?"\s*:\s*\[\s*\]	a forged answer of a reviewer	the text uses the marks by which a model tells who is speaking	remove it; it is not sent as it stands
other-scripts	high	high	keep	(?:(?:[Ии]гнорир\S*|[Зз]абудь\S*|[Ии]гнорувати|[Іі]гноруй\S*|[Оо]тбрось\S*|[Пп]роигнорир\S*|[Зз]абрав\S*|[Зз]аборав\S*|[Пп]ренебрег\S*|[Зз]анемари\S*|[Нн]е следуй\S*)[^\n]{0,80}(?:инструкци|правил|інструкц|указани|вказів|упатств|упутств|пропис)|(?:忽略|无视|無視|忘记|忘記|忘掉|不理会|不理會|抛弃|拋棄)[^\n]{0,60}(?:指示|指令|规则|規則|提示|说明|說明|指引|准则|準則|要求)|(?:指示|ルール|規則|指令|命令|ガイドライン)[^\n]{0,40}(?:無視|忘れ|従わない)|(?:지시|규칙|지침|명령)[^\n]{0,40}(?:무시|잊)|(?:تجاهل|انس[ىَ]?|تجاوز)[^\n]{0,60}(?:تعليمات|قواعد|القواعد|التوجيهات)|(?:שכח|התעלם|התעלמ)[^\n]{0,60}(?:הכללים|הוראות|ההוראות|כללי)|(?:नियम|निर्देश)[^\n]{0,60}(?:भूल|अनदेख|नज़रअंदाज|नजरअंदाज)|(?:अनदेखा|नज़रअंदाज|भूल)[^\n]{0,60}(?:नियम|निर्देश)|(?:Αγνόησε|αγνόησε|Ξέχασε|ξέχασε|Ξέχνα|ξέχνα|Ξεχάστε|ξεχάστε|Αγνοήστε|αγνοήστε)[^\n]{0,80}(?:οδηγίες|κανόνες|εντολές)|(?:ละเว้น|เพิกเฉย|ลืม|ไม่ต้องสนใจ)[^\n]{0,90}(?:คำสั่ง|กฎ|คำแนะนำ)|(?:bỏ qua|Bỏ qua|quên|Quên)[^\n]{0,60}(?:hướng dẫn|chỉ thị|quy tắc|chỉ dẫn)|(?:دستور|قوانین|قواعد|راهنما)[^\n]{0,60}(?:نادیده|فراموش)|(?:ہدایات|اصول|قواعد|قوانین)[^\n]{0,60}(?:نظر انداز|نظرانداز|بھول)|(?:নির্দেশ|নিয়ম)[^\n]{0,60}(?:উপেক্ষা|ভুলে|অগ্রাহ্য)|(?:விதி|அறிவுறுத்தல்|வழிமுறை|கட்டளை)[^\n]{0,60}(?:புறக்கணி|மறந்து|மற)|(?:నియమ|సూచన|ఆదేశ)[^\n]{0,60}(?:విస్మరి|మరచి|మర్చి)|(?:ಸೂಚನೆ|ನಿಯಮ)[^\n]{0,60}(?:ನಿರ್ಲಕ್ಷ|ಮರೆ)|(?:നിർദ്ദേശ|നിയമ)[^\n]{0,60}(?:അവഗണി|മറക്ക)|(?:સૂચના|નિયમ)[^\n]{0,60}(?:અવગણ|ભૂલી)|(?:नियम|सूचना|निर्देश)[^\n]{0,60}(?:दुर्लक्ष|विसर|बिर्स|वेवास्ता|बेवास्ता)|(?:ਹਦਾਇਤ|ਨਿਯਮ)[^\n]{0,60}(?:ਅਣਡਿੱਠ|ਨਜ਼ਰਅੰਦਾਜ਼|ਭੁੱਲ)|(?:უგულებელ|დაივიწყ)[^\n]{0,80}(?:ინსტრუქცი|წეს|მითითებ)|(?:անտես|մոռաց)[^\n]{0,80}(?:հրահանգ|կանոն|ցուցում))	tells a model to ignore its instructions, in another language	the text uses the marks by which a model tells who is speaking	remove it; it is not sent as it stands
chat-template-wide	high	high	keep	<｜[^\s<>]{2,60}｜>	chat-template tokens of a language model	the text uses the marks by which a model tells who is speaking	remove it; it is not sent as it stands
many-shot	high	high	keep reach=900	(?is)(?:review|assistant|answer|output|verdict|response|\bA)[^\n]{0,12}[:>][^\n]{0,20}(?:no issues|lgtm|no problems).{1,160}?(?:review|assistant|answer|output|verdict|response|\bA)[^\n]{0,12}[:>][^\n]{0,20}(?:no issues|lgtm|no problems).{1,160}?(?:review|assistant|answer|output|verdict|response|\bA)[^\n]{0,12}[:>][^\n]{0,20}(?:no issues|lgtm|no problems)	many forged answers teach a model what to say	the text uses the marks by which a model tells who is speaking	remove it; it is not sent as it stands
exfiltrating-image	high	high	keep reach=300 back=60	(?i)!\[[^\]\n]{0,60}\]\(https?://[^)\s]{1,120}[?&/][\w-]{1,20}=(?:\[|\{|<|QUERY|DATA)|<img[ \t]+src=['"]?not-exist['"]?[ \t]+onerror=|\b(?:finish|end|close|conclude) (?:your \w+ )?with \[[^\]\n]{1,60}\]\(https?://	an image whose address would carry data away	the text uses the marks by which a model tells who is speaking	remove it; it is not sent as it stands
override	high	high		(?:ignor(?:e|ing)|disregard(?:ing)?|forget|overrid(?:e|ing)|overrule|bypass|neglect|donotfollow|dontfollow|stopfollowing)(?:all|any|the|your|my|our|of|every|these|those|this|that|each|and|other|completely|entirely|given|provided|everything|youhave|been|to|you|have|received|just)*(?:(?:(?:previous(?:ly)?|prior|above|earlier|preceding|foregoing|before|past|former|existing|original|system|initial|review(?:er|ing)?|safety|developer|aforementioned|following|ethical|content|default)(?:all|any|the|your|my|our|of|every|these|those|this|that|each|and|other|completely|entirely|given|provided|everything|youhave|been|to|you|have|received|just)*)+(?:instruction|direction|directive|prompt|rule|guideline|polic(?:y|ies)|training|programming|command)s?|(?:all|your|every|any)(?:instruction|direction|directive|prompt|rule|guideline|polic(?:y|ies)|training|programming|command)s?|(?:instruction|direction|directive|prompt|rule|guideline|polic(?:y|ies)|training|programming|command)s?s?(?:above|before|given|and(?:just|print|say|output|instead)))	tells a model to ignore its instructions	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
override-above	high	high		(?:ignore|forget|disregard)(?:all|everything|the|of|rest|is|that|was|what|written|said|instructed|i|you|were|told|allof)*(?:above|before|previous(?:ly)?|prior|restofthisdata)(?:that|this|and|text|context|data|it|the|of)*(?:repeat|print|say|give|do|output|write|respond|reply|answer|tell|how|what|translate|direction|instead|follow|show)	tells a model to ignore what stands before	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
role-change	high	high		(?:youare(?:now)?|actas|pretend(?:tobe|youare)|fromnowonyouare)(?:now|an?|in|going|to|act|as|be|the)*(?:dan(?:and|mode|an)|unrestricted|uncensored|jailbroken|developermode|maintenancemode|evil|unfiltered|freefromall|nolonger(?:bound|an)|godmode|opposite|anaiwithout|debugmode)	gives a model another role	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
role-change-now	high	high		youarenow(?:an?|the|in|my)*(?:assistant|hacker|expert|pirate|agent|attacker|bot|chatbot|character|translator|reviewer|[a-z]{2,20}mode(?:skip|you|and|the|where|in|no))	gives a model another role	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
no-limits	high	high		(?:answer(?:s|ing)?(?:any|all|every|cualquier)[a-z]{0,20}without(?:any)?(?:limit|restrict|filter)|haveno(?:content|safety)(?:polic|rule|restrict)|respond[a-z]{0,40}withoutrestriction|developermode(?:has)?(?:been|is)?(?:now)?(?:activated|enabled)|(?:disregard|ignore|bypass)(?:the|your|any|all)*(?:content|safety)(?:polic|filter|guideline)|safety(?:protocol|filter|measure|guideline|setting)s?(?:are|is|have|been|has|now)*(?:disabled|off|lifted|suspended|removed|deactivated)[a-z]{0,20}(?:proceed|answer|respond|you|continue|override|output|report)|proceedwiththeunrestrictedresponse|yourruleshave(?:now)?(?:changed|beenchanged|beenupdated)|yourrulesnolongerapply)	tells a model that it has no limits	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
reviewer-orders	high	high		(?:if(?:no|none|nothing|there)[a-z]{0,40}?(?:return|reply|respond|output|answer)(?:an?|the|only|back|with)*emptyjson(*SKIP)(*F)|(?!(?:print|return|write)(?:no|zero)[a-z]{4,14}found|reportwith)(?:report|output|answer|say|print|reply(?:with)?|respond(?:with)?|return|state|write|give|declare)(?:that|only|just|there|are|is|always|the|and|with|it|has|contains)*(?:no|zero|lgtm)(?:issue|problem|finding|bug|vulnerabilit(?:y|ie)|defect|securityissue|concern|warning|weakness(?:e)?)?s?(?:found|infor|forthis|forfiles|inthis|andstop|forall|forevery|detected)|(?:return|reply(?:with)?|respond(?:with)?|output|answer(?:with)?)(?:an?|the|only|back)*emptyjson(?:array|list|object)|emptylistoffinding|mark(?:all|every|this|the|these)*(?:file|change|commit|diff|code|hunk)s?[a-z]{0,30}as(?:safe|approved|reviewed|clean|secure)|skip(?:the|this|any|all)*(?:securit(?:y|ies)(?:analysis|finding|check|review)|review)[a-z]{0,20}(?:rest|diff|file|commit|hunk|review|change|reply|finding|ofth|forth|as|it)|never(?:report|mention|reveal)(?:any|these|the|this|problem)*(?:problem|issue|finding|rule|bug|vulnerabilit)s?(?:in|to|found|this|these|forth)|(?:must|should|do|will)not(?:report|mention|flag|list)(?:any|these|the)*(?:finding|issue|problem|bug|vulnerabilit|it(?:treat|say|ignore|as))|reviewermode(?:is)?(?:disabled|off|enabled)|changeisapproved(?:return|output|report|say|nofurther)|sayonlythat|insteadofreviewing|outputnothing(?!except|but|other|else|besid)|mustanswernoissue|reportzeroissue|outputlgtm|(?:summari[sz]e|describe)this(?:change|diff|commit|file|pr)(?:as|only)[a-z]{0,80}(?:donot|only|nothing)|skipsecurityfinding)	tells a reviewer what to answer	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
reviewer-address	high	high		(?:(?:rule|note|instruction|message|important|attention|notice)s?(?:to|for)(?:the|any|all)*(?:ai|llm|llms|languagemodel|automated|assistant|chatbot|bot|model|gpt|copilot|claude|codereview(?:er)?)(?:code)?(?:review(?:er|ing)|agent|bot|model|assistant|tool|codingagent)?s?i?(?:the|when|must|please|never|should|only|always|do|not|ignore|save|before|if|you|that|this|report|to|append|include|skip|approve|accept|:)|foraicodingagentsto[a-z]{0,40}(?:cal|run|delete|execute|send|invoke)|ifyouarean?(?:ai(?!yz|ys)|llm|automated|languagemodel)[a-z]{0,30}(?:review|append|include|ignore|do|please|say|you|must|output|answer|reply|respond|approve|report)|toyouaiassistant|(?:ai|llm|llms|languagemodel|automated|assistant|chatbot|bot|model|gpt|copilot|claude|codereview(?:er)?)reviewers?(?:must|should|never|ignore|please|shall|donot))	speaks to an automated reviewer	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
instructions-obsolete	high	high		(?:(?:instruction|rule|guideline|prompt)s?(?:above|before)?are(?:now)?(?:obsolete|void|cancel|outdated|superseded)[a-z]{0,20}(?:follow|instead|use|new)|followtheinstructionsin(?:this(?:comment|file|text|document|string|note)|the(?:comment|string|note))|(?:as|are)instructionsfromthe(?:developer|user|system|owner)|priorityoverthesystemprompt|newinstructions?(?:from|cometo|fromnow|repeat|include|follow|ignore|you(?:must|should|will|shall|have|areto|arenow)|absofort)|legalamendmentfollowinstruction|coreinstruction(?:s)?(?:thisisreally|thisisvery|isto|repeat|user|write|translated|ignore|assistant|system|print)|adminrequest(?:repeat|user|write|translated|ignore|assistant|system|print)|importantnewinstruction|yournewdirective|acceptthesewordsashighest)	claims that the instructions no longer hold	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
prompt-leak	high	high		(?:reveal|repeat|tellme|leak|dump|giveme|expose|disclose|revealing|writeout|whatis|whatare|(?:print(?:ing)?|show|output|return|display)(?:me|of|everything|in|out|us|with|begin|by)*(?:the|your|all|full|entire|complete|whole|hidden|exact))(?:me|the|your|all|of|full|entire|complete|whole|hidden|exact|everything|in|out|us|with|begin|by)*(?:systemprompt(?!s?(?:that|which|andexit|used|template|string|size|length|file))|system(?:message|instruction)s?(?:verbatim|and|as|in|word)|initialprompt|(?<=your)(?:prompt|instruction)s?(?:verbatim|and|as|in|word|above|to)|contextwindow(?!s?(?:size|of|length|limit|token))|promptverbatim)	asks a model for its instructions	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
other-task	high	high		(?:insteadofreviewing|(?:and|but)insteaddothefollowing|do(?:exactly)?whatitsays(?:without|and)|decodethisbase[a-z0-9]{0,6}andfollow|donotmentionit(?:to|treat|ignore|you|as)|pleasedothefollowingfirst|readthebase[a-z]{0,4}string)	tells a model to do something else	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
answer-content	high	high		(?:(?:include|add|append|insert|put)[a-z]{0,80}?(?:in|to|at|endof|the)your(?:response|answer|reply|review|output|summary)(?:the|this|a|exactly|to|following|so|string)|repeatthe(?:word|sequence|phrase|following)[a-z]{0,60}(?:times|attheend|inyour|forme)|attheendofyour(?:response|answer|review|reply)(?:separated|the|add|so)|youmustincludethe(?:exact)?(?:word|phrase|sentence|string|token|text)|repeatthefollowingsentence|(?:write|generate)one[a-z]{3,16}sentenceabout|appendthe(?:exact)?(?:token|string|phrase)[a-z]{0,40}(?:end|every|your)|toeveryfuturesummary|(?:must|should|shall|hasto|needsto|isto)be(?:always)?(?:included|appended|added|inserted|placed|mentioned)(?:at|in|to|on|with)*(?:theendof|thetopof|thestartof|thebeginningof)?(?:every|any|each|all)(?:future|single)?(?:report|response|answer|reply|output|summary|review)s?|(?:muss|sollen?)[a-z]{0,24}(?:endejederantwort|jederantwort)|(?:doit|doivent)[a-z]{0,40}toutereponse|(?:debe|deben)[a-z]{0,40}(?:cada|toda)respuesta|deve[a-z]{0,40}(?:ogni|cada)(?:risposta|resposta)|moet[a-z]{0,30}elkantwoord)	gives a model a task of its own	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
authority	high	high		(?:iauthori[sz]eyouto|as(?:the|a)?(?:repository|repo|project|code)?(?:owner|maintainer|developer|administrator)i(?:hereby)?(?:authori[sz]e|instruct|order|command|allow|permit)you|theuserisclearlyauthori[sz]ed)	claims a right to steer the review	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
look-away	high	high		ignore(?:any|all|the|these|every)*(?:warning|codequality|issue|finding|security(?:issue|finding|warning|problem)|vulnerabilit)[a-z]{0,40}(?:reportzero|report|checklist|theseare|arefalse|placeholder|approve|itissafe|andapprove|infiles)	tells a reviewer to look away	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
languages	high	high		(?:ignor|disregard|desconsider|bortsefran|vergiss|vergessen|olvida|oubli|vergeet|negeer|glom|esque|dimentica|abaik|lupak|zapom|pomin|unut|gozardi|yoksay|unohda|jata|boqua|hagyd|neglij|uita|glem|felejtsd|zapomen|scorda|omiso|struntai|netienspascompte)[a-z]{0,30}?(?:instru|istruz|anweis|regel|regl|regol|regras|regul|aturan|zasad|pokyn|pravid|kural|talimat|ohje|saant|utasit|szabaly|huongdan|quytac|anvisning|consigne|richtlin)|(?:zanemari|ignoriraj|ignoruj)[a-z]{0,24}(?:uput|instruk|polecen|pokyn)|(?:onceki|tum)[a-z]{0,20}talimatlari(?:yoksay|gozardi|unut)|(?:jatahuomiotta|ohita|sivuuta)[a-z]{0,30}ohje|kurallar(?:ini|inizi)(?:unut|yoksay|gozardi)|(?:zabudni|zaboravi|pozabi)[a-z]{0,20}pravi(?:d)?l|puuza[a-z]{0,10}maagizo|huwagpansinin[a-z]{0,30}tagubilin|ignoreeri[a-z]{0,20}juhis|ignore[a-z]{0,30}noradijum|ignoruok[a-z]{0,30}nurodym|hagydfigyelmenkivul[a-z]{0,30}utasit|(?:melde|berichte|nenne|erwahne)keineprobleme|nesignalez?aucunprobleme|no(?:informes|reportes|senales)(?:de)?ningunproblema|nonsegnalarenessunproblema|nao(?:relate|reporte|informe)nenhumproblema|meldgeenproblemen|modo?desarrolladorsinrestric|neueanweisungenabsofort	tells a model to ignore its instructions, in another language	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
invisible-to-people	high	high		whitetextmetadata|visibletollm|(?:hidden|secret)[a-z]{0,40}(?:for)?automatedscreening|systemchainofthought|ignoreallprovidedcontext|couldyourepeat[a-z]{0,40}forme|(?:iftoldto|ifyouaretoldto|ifasked)(?:summari|translat)[a-z]{0,60}(?:insted|instead|makesure)|gaveyouyourinstructionsandforgot	speaks of text that only a model is to see	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
override-verbs	high	high		(?:ignor(?:e|ing)|disregard(?:ing)?|forget|overrid(?:e|ing)|overrule|bypass|neglect|discard|abandon|setaside|throwaway|throwout|disobey|cancel|erase|wipe|delete|stop(?:following|obeying|using|listeningto)|(?:donot|dont|nolonger|needto|cease)(?:to)?(?:follow|obey|complywith|listento|adhereto)|paynoattentionto|skip(?=your)|reset(?=your))(?:all|any|the|every(?:thing)?|these|those|this|that|each|and|of|completely|entirely|your|my|our|memoryof|other|developers?|users?|to)*(?:(?:previous(?:ly)?|prior|above|earlier|preceding|foregoing|before|former|existing|original|initial|developer)(?:(?:all|any|the|your|my|our|of|every|these|those|this|that|each|and|other|completely|entirely|given|provided|everything|youhave|been|to|you|have|received|just)*)(?:instruction|direction|directive|prompt|rule|guideline|polic(?:y|ies)|order|command|context|message)s?(?!file|option|engine|set|name|path|string|text|handler|object|history)|(?<=your)(?:own|system|safety|review)?(?:instruction|directive|guideline|polic(?:y|ies)|training|programming)s?(?=for|and|above|now|here|in|when|but|just|instead|completely|entirely|about|on)|(?:rule|guideline|direction|directive|instruction|order)s?(?:above|before|so?far|that(?:came|stand|were))?(?:you(?:have|ve|were|had|are)(?:been)?(?:told|given|following|shown|taught)|youreceived|above(?!and)|inthesystem(?:prompt|message))|(?:what(?:ever)?|anything|everything)(?:the(?:developer|system|user|owner)(?:has|had)?(?:told|said)|you(?:were|have|ve|had)(?:been)?(?:told|taught|instructed|given)|wassaid)|thesystem(?:message|prompt)(?:and|now|above|you|entirely|completely|instead|fromnow)|thatyouarean?(?:code)?(?:review|assistant|ai|model|language))	tells a model to ignore its instructions	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
override-void	high	high		(?:(?:previous|prior|above|earlier|preceding|former|existing|original|initial|your|system|all)(?:(?:all|any|the|your|my|our|of|every|these|those|this|that|each|and|other|completely|entirely|given|provided|everything|youhave|been|to|you|have|received|just)*)(?:instruction|direction|directive|prompt|rule|guideline|order|command)s?(?:above|before|previously|you(?:have|were|ve)?(?:been)?(?:received|given|told|got)(?:before|earlier|sofar)?)?(?:(?:do|does)(?:not|nt)apply(?:tothis|tothe|here|now|any|to(?:you|me|vendor))|nolonger(?:apply|hold|valid|count|matter|bind)|(?:is|are|were|have|has|been|now|hereby|all)+(?:cancel(?:l)?ed|void|nulland|revoked|suspended|outdated|superseded|obsolete|invalid(?:ated)?|lifted|nolongervalid|nolongerin))|treat(?:all|any|the|your)*(?:previous|prior|above|earlier)(?:(?:all|any|the|your|my|our|of|every|these|those|this|that|each|and|other|completely|entirely|given|provided|everything|youhave|been|to|you|have|received|just)*)(?:instruction|rule|direction|guideline|prompt)s?as(?:void|cancel|invalid|outdated|obsolete|noise|data))	claims that the instructions no longer hold	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
role-drop	high	high		(?:youareno(?:longer)an?(?:code)?(?:review|assistant|ai(?!r)|bot|model|languagemodel|helpful)|asifyouha(?:d|ve)no(?:safety|content|ethic|restric|guideline|rule|limit|filter|polic)|imagine(?:that)?you(?:are|re)an?(?:ai|assistant|model|llm|chatbot|unrestricted)[a-z]{0,24}(?:without|withno|free|nolimit)|(?:assume|takeon|adopt|play)therole(?:of)?an?[a-z]{0,30}(?:without|withno|unrestricted|norules)|roleplayasan?[a-z]{0,24}(?:who|that|without|withno|never)|pretend(?:that)?you(?:are|re)the(?:repo|repository|project|code)?(?:owner|maintainer|author|admin)[a-z]{0,6}(?:and|approve|accept)|yournewroleisto(?:approve|accept|ignore|answer|help|say)|youwillnow(?:act|behave)asan?|asdanyoucan|(?:simulate|become|emulate)ajailbroken|(?:enter|switchto|activate|enable|into)(?:god|dan|jailbreak|unrestricted)mode|(?:enter|switchto|activate)(?:developer|maintenance|debug)mode(?:and(?:answer|approve|accept|ignore|report|output|say)|inwhich(?:you|all|no))|youre?(?:are)?nowin[a-z]{4,14}mode(?:accept|approve|answer|ignore|you|all|skip|and(?:accept|approve|answer|ignore))|youarefree(?:of|from)(?:all|any|your)*(?:rule|restric|guideline|limit|polic|constraint)|youarenow[a-z]{2,16}an?ai(?:without|withno)|fromnowonyouare[a-z]{2,20}(?:who|that|and)(?:approve|accept|always|answer|never|ignore))	gives a model another role	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
verdict-orders	high	high		(?:(?:donot|dont|never|neednot)(?:report|mention|flag|list|raise|include|disclose|commenton|bringup)[a-z]{0,60}?(?:in|from)your(?:review|report|finding)s?|(?:hide|omit|leaveout|remove|exclude|suppress|conceal)[a-z]{0,60}?(?:from|in)your(?:review|report|finding)s?|your(?:review|answer|report|verdict)(?:must|should|shall|willalways|hasto)(?:only)?(?:be|say|read|contain|state|conclude)(?:that)?(?:only|just)?(?:no|there|zero|approve|lgtm|empty|everything|looksgood)|(?:claude|gpt|chatgpt|copilot|gemini|llm|llms|bot|reviewer|assistant|model|please|youmust|youshould)(?:please|must|should|shall|to|just)*(?:approve(?:this|the|all)(?:merge|pull|commit|chang|patch|diff|pr)|skipthis(?:hunk|diff|commit|chang|file)|(?:treat|consider|regard)this(?:file|code|diff|change|commit)as(?:trusted|safe|clean|approved|secure)|(?:shouldnot|mustnot|neednot|donot|dont|not)(?:be)?(?:analy[sz]e|review|inspect|flag|report)[a-z]{0,12}this|replylooksgood|reply[a-z]{0,8}looksgoodtome)|(?:mark|declare|rate|label|report|classify)this(?:commit|change|diff|patch|pr|mergerequest|pullrequest)[a-z]{0,12}as(?:safe|clean|approved|secure|trusted)|consider(?:this|the)(?:code|file|change|diff)(?:as)?alreadyreviewed(?:and|so|do|dont)|(?:downgrade|lower|set|reduce)(?:every|all|any)?findings?(?:to)(?:the)?(?:low|info|none|lowest)|(?:answer|reply|respond|return|output)(?:with)?(?:an?|only|the)*empty(?:findings|list|array)(?:array|list|offindings|ofissues|forthis)|(?:return|report|output|give|produce)(?:only)?nofindings(?:for|in|here|at|what|x|int)|(?:approved|reviewed|audited|cleared)by(?:the)?(?:security|maintainer|owner|admin)[a-z]{0,12}(?:return|report|output|reply|answerwith|skipthe|nofurther|donotreport|approve)|automated(?:code)?review(?:er)?s?(?:should|must|can|may)(?:pass|approve|skip|ignore|accept)|(?:tell|assure|inform)(?:the|your)(?:user|developer|author|owner)(?:that)?(?:everything|this|thecode|allof|thechange)(?:here)?is(?:secure|safe|fine|clean|correct)|conclude(?:that)?there(?:are|is)no(?:defect|issue|problem|bug|finding|vulnerab)|onlypraisethis|(?:donot|dont|never)(?:flag|report|mention)anythinginthis(?:chang|file|diff|commit)|(?:reply|respond|answer)(?:only|just)?with(?:only|just)?lgtm|reviewers?(?:must|should)not(?:report|mention|flag)|treat(?:all|any|every)(?:finding|warning|issue)s?[a-z]{0,24}asfalsepositives?and|(?:donot|dont|never)(?:list|report|mention|flag|raise)(?:any|the|all)(?:securit(?:y))?(?:issue|vulnerabilit(?:y|ie)|finding|problem)s?(?:forthisfile|forthisdiff|forthiscommit|forthischange|inthisfile|inthisdiff|inthiscommit|inthischange)|neverflaganything(?:in|here|from)|ratethischange(?:as)?[a-z]{0,12}andapprove|(?:report|mark|treat)itas(?:clean|safe|approved)|saythat(?:the|this)code(?:is|looks)(?:fine|good|safe|secure|correct)and)	tells a reviewer what to answer	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
leak-into-answer	high	high		(?:(?:include|append|put|add|write|embed|insert|paste|copy|quote)[a-z]{0,60}?(?:apikey|secret|token|password|credential|environmentvariable|privatekey|idrsa|accesskey|etcpasswd|contentsofetc|systemprompt|fullprompt|yourinstructions)s?[a-z]{0,24}?(?:in|to|into|of)(?:your|the)(?:first)?(?:answer|reply|response|review|finding|summary|titleofthe)|exfiltrate(?:the|all)(?:env|secret|token|key|credential|file)[a-z]{0,30}|(?:summari[sz]e|translate|encode|base64|quote|copy|include|recite|spell)your(?:full|whole|entire|hidden|exact)?(?:system)?(?:prompt|instructions)(?:as|in(?:to)?+|to|and|wordfor|verbatim)(?!theconfig|thesettings|thetemplate|yourcode|yourapp|the(?:api|call|request|code))|(?:quote|repeat|print|recite|reveal|disclose)the(?:developer|system)message(?:wordfor|verbatim|exactly|above|infull)|(?:reveal|disclose|tellme|print|repeat)(?:the|your|all)*(?:hidden|secret|exact|original)(?:textof)?(?:your|the)?(?:instructions|prompt|rules)|(?:reveal|disclose|print|recite)therulesyoufollow|whatareyour(?:exact|hidden|system|original)?(?:instruction|prompt|rule)s(?:write|print|repeat|tell|include|output|answer|put)|repeatthe(?:words|text|lines)above(?:starting|beginning|verbatim|from)|(?:make|send)a(?:get|post|http|web)?requestto[a-z]{0,60}followedbythe(?:token|secret|key|content|conversation)|(?:render|display|include|show)this(?:link|image)withthe(?:conversation|prompt|secret|content|context)|read[a-z]{0,16}(?:idrsa|credentials|etcpasswd|ided)[a-z]{0,12}andput(?:it|them)in)	wants a secret or the instructions in the answer	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
scrambled-words	high	high			speaks to a model in words whose letters are mixed up	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
orders	medium	high			reads like orders to a model	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
masked-orders	high	high			hides sentences that read like orders to a model	the text speaks to a model that reads it, not to a person	remove it; it is not sent as it stands
sendgrid-key	high	high		(?<![A-Za-z0-9])(SG\.(?:[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{39,66}|[a-z0-9=_.-]{66}))(?![A-Za-z0-9])	SendGrid key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mailgun-key	high	high	back=4	(?<![A-Za-z0-9])((?:pub)?key-[a-f0-9]{32})(?![A-Za-z0-9])	Mailgun key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mailchimp-key	high	high	back=34	(?<![A-Za-z0-9])([a-f0-9]{32}-us\d{1,2})(?![A-Za-z0-9])	Mailchimp key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
brevo-key	high	high		(?<![A-Za-z0-9])(x(?:key|smtp)sib-[a-f0-9]{64}-[A-Za-z0-9]{16})(?![A-Za-z0-9])	Brevo key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
resend-key	high	high	token	(?<![A-Za-z0-9])(re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24})(?![A-Za-z0-9])	Resend key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
twilio-key	high	high	token hex=32 entropy=30	(?<![A-Za-z0-9])((?:SK|AC)[a-f0-9]{32})(?![A-Za-z0-9])	Twilio key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mailersend-token	high	high	entropy=30	(?<![A-Za-z0-9])(mlsn\.[a-f0-9]{64})(?![A-Za-z0-9])	MailerSend token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
courier-knock-key	high	high		(?<![A-Za-z0-9])(pk_(?:prod|test)_[A-Z0-9]{28})(?![A-Za-z0-9])	Courier or Knock key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
fleetbase-key	high	high	placeholders	(?<![A-Za-z0-9])(flb_(?:live|test)_[A-Za-z0-9]{20})(?![A-Za-z0-9])	Fleetbase key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
facebook-app-token	high	high	near back=2 reach=200 entropy=35	(?<![A-Za-z0-9])(\d{15,17}(?:\||%7C)[A-Za-z0-9_-]{27,40})(?![A-Za-z0-9_-])	Facebook app token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
facebook-token	high	high	entropy=40	(?<![A-Za-z0-9])(EAA[MCBGHEJ][A-Za-z0-9]{80,300})(?![A-Za-z0-9])	Facebook access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
twitter-bearer	high	high	placeholders	(?<![A-Za-z0-9])(A{20,22}(?!A{4})[A-Za-z0-9%]{60,140})(?![A-Za-z0-9])	X bearer token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
dropbox-token	high	high	reach=2000 back=2	(?<![A-Za-z0-9])(sl\.(?:u\.)?[A-Za-z0-9_-]{100,1400})(?![A-Za-z0-9])	Dropbox token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
airtable-token	high	high	token	(?<![A-Za-z0-9])(pat[A-Za-z0-9]{14}\.[a-f0-9]{64})(?![A-Za-z0-9])	Airtable token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
notion-token	high	high	token entropy=35 drawn	(?<![A-Za-z0-9])((?:ntn_[A-Za-z0-9]{46}|secret_[A-Za-z0-9]{43}))(?![A-Za-z0-9])	Notion token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
asana-token	high	high	token	(?<![A-Za-z0-9])([12]/\d{14,16}(?:/\d{14,16})?:[a-f0-9]{32})(?![A-Za-z0-9])	Asana token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
clickup-token	high	high	token	(?<![A-Za-z0-9])(pk_\d{6,8}_[A-Z0-9]{32})(?![A-Za-z0-9])	ClickUp token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
contentful-token	high	high		(?<![A-Za-z0-9])(CFPAT-[A-Za-z0-9_-]{43})(?![A-Za-z0-9])	Contentful token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
typeform-token	high	high		(?<![A-Za-z0-9])(tfp_[A-Za-z0-9_=.-]{40,59})(?![A-Za-z0-9])	Typeform token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
hubspot-token	high	high		(?<![A-Za-z0-9])(pat-(?:na|eu)\d-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})(?![A-Za-z0-9])	HubSpot token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
intra42-secret	high	high		(?<![A-Za-z0-9])(s-s4t2(?:ud|af)-[a-f0-9]{64})(?![A-Za-z0-9])	42 application secret	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
adafruit-key	high	high		(?<![A-Za-z0-9])(aio_[A-Za-z0-9]{28})(?![A-Za-z0-9])	Adafruit IO key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
adobe-secret	high	high		(?<![A-Za-z0-9])((?:p8e|s8e)-[A-Za-z0-9_-]{32})(?![A-Za-z0-9])	Adobe client secret	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
readme-key	high	high		(?<![A-Za-z0-9])(rdme_[a-z0-9]{70})(?![A-Za-z0-9])	ReadMe key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
prefect-key	high	high		(?<![A-Za-z0-9])(pn[ub]_[A-Za-z0-9]{36})(?![A-Za-z0-9])	Prefect key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
scale-key	high	high	token	(?<![A-Za-z0-9])((?:live|test)_(?:auth_)?[a-f0-9]{32})(?![A-Za-z0-9])	Scale key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
branch-key	high	high		(?<![A-Za-z0-9])((?:key|secret)_(?:live|test)_[A-Za-z0-9]{32})(?![A-Za-z0-9])	Branch key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
nylas-key	high	high	placeholders	(?<![A-Za-z0-9])(nyk_(?:v0_)?[A-Za-z0-9]{60,70})(?![A-Za-z0-9])	Nylas key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zoho-token	high	high	token	(?i)(?<![0-9])(1000\.[a-f0-9]{32}\.[a-f0-9]{32})	Zoho token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
beamer-key	high	high	token entropy=42 digit	(?<![A-Za-z0-9])(b_[a-zA-Z0-9=_/-]{44})(?![A-Za-z0-9=_/-])	Beamer key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
authress-key	high	high	back=50	(?i)(?<![a-z0-9])((?:sc|ext|scauth|authress)_[a-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[a-z0-9+/_=-]{30,120})	Authress key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
maxmind-key	high	high		(?<![A-Za-z0-9])([A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk)(?![A-Za-z0-9])	MaxMind key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
openshift-token	high	high		(?<![A-Za-z0-9])(sha256~[A-Za-z0-9_-]{43})(?![A-Za-z0-9])	OpenShift token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
salesforce-token	high	high		(?<![A-Za-z0-9])(00D[A-Za-z0-9]{12}![A-Za-z0-9_.]{80,120})(?![A-Za-z0-9])	Salesforce session	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
vault-unseal-key	high	high		(?i)unseal(?:\s+|[ _]key(?:[ _]\d{1,2})?["']?\s{0,4}[:=]\s{0,4}["']?)([A-Za-z0-9+/]{43,44}=?)(?![A-Za-z0-9+/=])	Vault unseal key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
thingsboard-token	high	high		thingsboard\.cloud/api/v1/([a-z0-9]{20})/	ThingsBoard token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sumologic-access-id	medium	high	back=2 reach=200 drawn	(?i)(?<![a-z0-9])sumo(?:logic)?<BETWEEN>(?-i:(su(?=[A-Za-z]{0,11}\d)(?=[a-z0-9]{0,11}[A-Z])[A-Za-z0-9]{12}))(?![A-Za-z0-9])	Sumo Logic access id	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
newrelic-key	high	high	placeholders	(?<![A-Za-z0-9])((?:NRAK-[A-Za-z0-9]{27}|NRII-[A-Za-z0-9_-]{32}|NRJS-[a-f0-9]{19}|NRRA-[a-f0-9]{42}))(?![A-Za-z0-9])	New Relic key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sentry-token	high	high		((?:sntrys_eyJ[A-Za-z0-9+/=]{50,400}(?:_[A-Za-z0-9+/]{43})?|sntryu_[a-f0-9]{64}))(?![A-Za-z0-9])	Sentry token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sentry-dsn	low	high		(https://[a-f0-9]{32}(?::[a-f0-9]{32})?@(?:[\w.-]+\.)?sentry\.io/\d+)(?![A-Za-z0-9])	Sentry DSN with secret	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
grafana-token	high	high	checksum=grafana sum=grafana-crc	(?<![A-Za-z0-9])((?:glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/]{32,400}={0,3}|eyJrIjoi[A-Za-z0-9+/]{60,400}={0,3}))(?![A-Za-z0-9])	Grafana token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
dynatrace-token	high	high		(?<![A-Za-z0-9])(dt0(?:c01|s16)\.[A-Z0-9]{8,24}\.[A-Z0-9]{64})(?![A-Za-z0-9])	Dynatrace token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
honeycomb-key	high	high		(?<![A-Za-z0-9])(hc(?:a|x|b)ik_[a-z0-9]{58})(?![A-Za-z0-9])	Honeycomb key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
stackhawk-key	high	high		(?<![A-Za-z0-9])(hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20})(?![A-Za-z0-9])	StackHawk key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
posthog-key	high	high		(?<![A-Za-z0-9])(phx_[A-Za-z0-9_]{43,48}|phs_[A-Za-z0-9_]{35,50})(?![A-Za-z0-9])	PostHog key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
rollbar-token	high	high		(?i)rollbar[\w .-]{0,24}["\']?\s?[:=]{1,2}\s?["\']?([a-f0-9]{32})(?![A-Za-z0-9])	Rollbar token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mapbox-token	high	high		(?<![A-Za-z0-9])([spt]k\.eyJ[A-Za-z0-9_-]{60,120}\.[A-Za-z0-9_-]{20,24})(?![A-Za-z0-9])	Mapbox token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
codeclimate-reporter	high	high	entropy=30 drawn	(?i)(?:CC_TEST_REPORTER_ID|CODECLIMATE_REPO_TOKEN)["\'\]]{0,2}\s{0,4}[:=]\s{0,4}["\']?([a-f0-9]{64})(?![A-Za-z0-9])	Code Climate test reporter id	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sonar-login	high	high	entropy=30 drawn	(?i)sonar[._]?(?:login|token)["\')\]]{0,2}\s{0,4}[=:,]\s{0,4}["\']?([a-f0-9]{40})(?![A-Za-z0-9])	SonarQube token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
stripe-key	high	high	entropy=25	(?<![A-Za-z0-9])((?:[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,120}|whsec_[A-Za-z0-9+/]{32,64}|sk_org_(?:live|test)_[A-Za-z0-9]{20,120}))(?![A-Za-z0-9])	Stripe key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
square-token	high	high	entropy=30	(?<![A-Za-z0-9])((?:sq0[a-z]{3}-[A-Za-z0-9_\]\[\\-]{22,60}|(?<![+/])EAAA[A-Za-z0-9_+=-]{58,66}(?![A-Za-z0-9/+])))	Square token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
shopify-token	high	high		(?<![A-Za-z0-9])(shp(?:at|ca|pa|ss|tka|ua)_[a-fA-F0-9]{32})(?![A-Za-z0-9])	Shopify token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
paypal-token	high	high		(?<![A-Za-z0-9])(access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32})(?![A-Za-z0-9])	PayPal Braintree token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
razorpay-key	high	high	entropy=25	(?<![A-Za-z0-9])(rzp_(?:live|test)_[A-Za-z0-9]{14,20})(?![A-Za-z0-9])	Razorpay key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
flutterwave-key	high	high		(?<![A-Za-z0-9])(FLW(?:SECK|PUBK)(?:_TEST|_LIVE)?-[a-hA-H0-9]{12,40}(?:-X)?)(?![A-Za-z0-9])	Flutterwave key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
paystack-key	high	high		(?<![A-Za-z0-9])(sk_(?:live|test)_[a-f0-9]{40})(?![A-Za-z0-9])	Paystack key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
plaid-token	high	high		(?<![A-Za-z0-9])(access-(?:sandbox|development|production)-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})(?![A-Za-z0-9])	Plaid token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
easypost-key	high	high		(?<![A-Za-z0-9])(EZ[AT]K[A-Za-z0-9]{54})(?![A-Za-z0-9])	EasyPost key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
shippo-token	high	high		(?<![A-Za-z0-9])(shippo_(?:live|test)_[a-fA-F0-9]{40})(?![A-Za-z0-9])	Shippo token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
duffel-token	high	high		(?<![A-Za-z0-9])(duffel_(?:test|live)_[A-Za-z0-9_=-]{43})(?![A-Za-z0-9])	Duffel token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
frameio-token	high	high		(?<![A-Za-z0-9])(fio-u-[A-Za-z0-9_=-]{60,80})(?![A-Za-z0-9])	Frame.io token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
lob-key	high	high	token hex=31	(?<![A-Za-z0-9])((?:live|test)_(?:pub_)?[a-f0-9]{31,35})(?![A-Za-z0-9])	Lob key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mercadopago-token	high	high		(?<![A-Za-z0-9])(APP_USR-\d{8,20}-\d{6}-[a-f0-9]{32}-\d+)(?![A-Za-z0-9])	Mercado Pago token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
gocardless-token	high	high	token entropy=38	(?<![A-Za-z0-9])(live_[A-Za-z0-9_=-]{40})(?![A-Za-z0-9_=-])	GoCardless token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
canva-secret	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(cnvca[A-Za-z0-9_-]{45,60})(?![A-Za-z0-9])	Canva client secret	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
endor-credential	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(endr\+[A-Za-z0-9]{14,32})(?![A-Za-z0-9])	Endor Labs API secret	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
fullstory-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])((?:na|eu)1\.[A-Za-z0-9+/]{80,200}={0,2})(?![A-Za-z0-9])	FullStory API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
infisical-token	high	high	token drawn	(?<![A-Za-z0-9_-])(st\.[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}\.[a-f0-9]{32}\.[a-f0-9]{32})(?![A-Za-z0-9])	Infisical service token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
launchdarkly-key	high	high	token drawn	(?<![A-Za-z0-9_-])((?:sdk|api)-[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12})(?![A-Za-z0-9])	LaunchDarkly key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
localstack-token	high	high	token drawn	(?<![A-Za-z0-9_-])(ls-[a-zA-Z0-9]{8}-[a-zA-Z0-9]{4}-[a-zA-Z0-9]{4}-[a-zA-Z0-9]{4}-[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{4})?)(?![A-Za-z0-9])	LocalStack auth token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mongodb-atlas-secret	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(mdb_sa_sk_[A-Za-z0-9_-]{38,44})(?![A-Za-z0-9])	MongoDB Atlas service account secret	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
onfido-token	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(api_(?:live|sandbox)(?:_[a-z]{2})?\.[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{32})(?![A-Za-z0-9])	Onfido API token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
openvsx-token	high	high	token drawn	(?<![A-Za-z0-9_-])(ovsx(?:at|p)_[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})(?![A-Za-z0-9])	Open VSX access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pagerduty-token	high	high	drawn entropy=30	(?<![A-Za-z0-9_-])(pd(?:us|eu)\+_[A-Z0-9]{3,10}_[A-Za-z0-9_+-]{20,60})(?![A-Za-z0-9])	PagerDuty API token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
paddle-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(pdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3})(?![A-Za-z0-9])	Paddle API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pangea-token	high	high	token drawn	(?<![A-Za-z0-9_-])(pts_[a-z2-7]{32})(?![A-Za-z0-9])	Pangea token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
polar-token	high	high	token drawn sum=polar	(?<![A-Za-z0-9_-])(polar_(?:oat|pat|at_[ou]|rt_[ou]|whs|ci|cs|crt)_[A-Za-z0-9_-]{32,60})(?![A-Za-z0-9])	Polar access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
retool-token	high	high	token drawn	(?<![A-Za-z0-9_-])(retool_(?=[a-z0-9]*[0-9])[a-z0-9]{26,40})(?![A-Za-z0-9])	Retool API token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
raycast-token	high	high	token drawn	(?<![A-Za-z0-9_-])(rca_[a-f0-9]{64})(?![A-Za-z0-9])	Raycast access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
snyk-access-token	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(snyk_[us]at\.[a-f0-9]{8}\.[A-Za-z0-9_.-]{40,400})(?![A-Za-z0-9])	Snyk access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
statsig-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])((?:secret|console)-(?=[A-Za-z0-9]*[0-9])(?=[A-Za-z0-9]*[A-Z])[A-Za-z0-9]{40,48})(?![A-Za-z0-9])	Statsig secret key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
stytch-secret	high	high	drawn entropy=30	(secret-(?:live|test)-[A-Za-z0-9_=-]{36,50})(?![A-Za-z0-9])	Stytch secret	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
trigger-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(tr_(?:prod|dev|stg|preview|pat)_[A-Za-z0-9]{20,44})(?![A-Za-z0-9])	Trigger.dev secret key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
unkey-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(unkey_(?=[A-Za-z0-9]*[0-9])(?=[A-Za-z0-9]*[A-Z])[A-Za-z0-9]{20,30})(?![A-Za-z0-9])	Unkey root key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
volcengine-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(AKLT[A-Za-z0-9_-]{40,55})(?![A-Za-z0-9])	Volcano Engine access key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
wakatime-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(waka_(?:[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|tok_[A-Za-z0-9]{40,90}|[a-f0-9]{32,44}))(?![A-Za-z0-9])	WakaTime API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
workato-token	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(wrk(?:us|aus|eu|jp|sg|il)-[A-Za-z0-9+/=._-]{50,600})(?![A-Za-z0-9])	Workato API token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
xata-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(xau_[A-Za-z0-9]{36,52})(?![A-Za-z0-9])	Xata API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
aikido-secret	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(AIK_(?:RUNTIME|CI|SECRET)_[A-Za-z0-9_]{30,80})(?![A-Za-z0-9])	Aikido secret	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
baidu-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(bce-v3/ALTAK-[A-Za-z0-9]{16,24}/[a-f0-9]{40})(?![A-Za-z0-9])	Baidu AI Cloud API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
devcycle-key	high	high	token drawn	(?<![A-Za-z0-9_-])(dvc_server_[a-z0-9_-]{32,80})(?![A-Za-z0-9])	DevCycle server key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
dvc-studio-token	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(isat_[A-Za-z0-9]{40,60})(?![A-Za-z0-9])	DVC Studio token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
jumpcloud-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(jca_[A-Za-z0-9]{36})(?![A-Za-z0-9])	JumpCloud API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
midtrans-key	high	high	drawn entropy=30	((?:SB-)?Mid-server-[A-Za-z0-9_-]{20,32})(?![A-Za-z0-9])	Midtrans server key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
nightfall-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(NF-(?=[A-Za-z0-9]*[0-9])(?=[A-Za-z0-9]*[a-z])[A-Za-z0-9]{32})(?![A-Za-z0-9])	Nightfall API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
onesignal-key	high	high	token drawn	(?<![A-Za-z0-9_-])(os_v2_(?:app|org)_[a-z2-7]{80,110})(?![A-Za-z0-9])	OneSignal API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
salad-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(salad_cloud_[a-z0-9]{1,12}_[A-Za-z0-9]{20,60})(?![A-Za-z0-9])	SaladCloud API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ory-token	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(ory_(?:pat|wak|apikey|at|rt|ac|st)_[A-Za-z0-9_.-]{32,120})(?![A-Za-z0-9])	Ory token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
logfire-token	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(pylf_v\d_[a-z]{2,5}_[A-Za-z0-9]{40,50})(?![A-Za-z0-9])	Pydantic Logfire token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
daytona-key	high	high	token drawn	(?<![A-Za-z0-9_-])(dtn_[a-f0-9]{64})(?![A-Za-z0-9])	Daytona API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
e2b-key	high	high	token drawn	(?<![A-Za-z0-9_-])(e2b_[a-f0-9]{40})(?![A-Za-z0-9])	E2B API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
firecrawl-key	high	high	token drawn	(?<![A-Za-z0-9_-])(fc-[a-f0-9]{32})(?![A-Za-z0-9])	Firecrawl API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
browserbase-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(bb_(?:live|test)_[A-Za-z0-9_-]{24,36})(?![A-Za-z0-9])	Browserbase API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
depot-token	high	high	token drawn	(?<![A-Za-z0-9_-])(depot_(?:org|project|user)_[a-f0-9]{60,70})(?![A-Za-z0-9])	Depot token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
jetbrains-token	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(perm[:-](?=[A-Za-z0-9+/=.-]*[0-9])[A-Za-z0-9+/=]{4,60}\.[A-Za-z0-9+/=-]{6,40}\.[A-Za-z0-9]{28,60})(?![A-Za-z0-9])	JetBrains permanent token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
vk-token	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(vk1\.a\.[A-Za-z0-9_-]{80,260})(?![A-Za-z0-9])	VK access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
gitlab-workspace-token	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(glwt-[A-Za-z0-9_-]{20,64})(?![A-Za-z0-9])	GitLab workspace token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
gcs-hmac-key	high	high	token drawn	(?<![A-Za-z0-9_-])(GOOG1E[A-Z0-9]{55})(?![A-Za-z0-9])	Google Cloud Storage HMAC key id	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
amazon-mws-token	high	high	token drawn	(?<![A-Za-z0-9_-])(amzn\.mws\.[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})(?![A-Za-z0-9])	Amazon MWS auth token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
oculus-token	high	high	drawn entropy=30	(?<![A-Za-z0-9_-])(OC\|\d{10,20}\|[A-Za-z0-9]{20,40})(?![A-Za-z0-9])	Meta Horizon access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mercury-token	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(mercury_(?:production|sandbox)_[A-Za-z0-9_]{36,90})(?![A-Za-z0-9])	Mercury API token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ifttt-key	high	high	drawn entropy=30	(https://maker\.ifttt\.com/trigger/[\w{}-]{1,60}(?:/json)?/with/key/[A-Za-z0-9_-]{20,60})(?![A-Za-z0-9])	IFTTT webhook key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
make-hook	high	high	drawn back=9	(https://hook\.(?:[a-z]{2}\d\.)?make\.com/[a-z0-9]{28,40})(?![A-Za-z0-9])	Make webhook	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
n8n-key	high	high	token drawn	(?<![A-Za-z0-9_-])(n8n_api_[a-f0-9]{40,160})(?![A-Za-z0-9])	n8n API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bitgo-token	high	high	token drawn	(?<![A-Za-z0-9_-])(v2x[a-f0-9]{64})(?![A-Za-z0-9])	BitGo access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
axiom-token	high	high	token drawn	(?<![A-Za-z0-9_-])(xa[ap]t-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})(?![A-Za-z0-9])	Axiom token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
tinybird-token	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(p\.eyJ[A-Za-z0-9_-]{60,240}\.[A-Za-z0-9_-]{40,50})(?![A-Za-z0-9])	Tinybird token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
highlevel-token	high	high	token drawn	(?<![A-Za-z0-9_-])(pit-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})(?![A-Za-z0-9])	HighLevel private integration token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
helicone-key	high	high	token drawn	(?<![A-Za-z0-9_-])(sk-helicone-(?:[a-z]{2}-)?[a-z0-9]{7}(?:-[a-z0-9]{7}){3})(?![A-Za-z0-9])	Helicone API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mem0-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(m0-(?=[A-Za-z0-9]*[0-9])(?=[A-Za-z0-9]*[A-Z])[A-Za-z0-9]{40})(?![A-Za-z0-9])	Mem0 API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
dify-key	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(app-(?=[A-Za-z0-9]*[0-9])(?=[A-Za-z0-9]*[a-z])(?=[A-Za-z0-9]*[A-Z])[A-Za-z0-9]{24})(?![A-Za-z0-9])	Dify application key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ubidots-token	high	high	token drawn entropy=30	(?<![A-Za-z0-9_-])(BB(?:FF|US)-[A-Za-z0-9]{30,34})(?![A-Za-z0-9])	Ubidots token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
nango-key	high	high	token drawn	(?<![A-Za-z0-9_-])(nango_[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})(?![A-Za-z0-9])	Nango secret key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
matrix-token	high	high	token drawn sum=synapse	(?<![A-Za-z0-9_-])(syt_[A-Za-z0-9_-]{2,120}_[A-Za-z]{20}_[A-Za-z0-9]{6})(?![A-Za-z0-9])	Matrix access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
alchemy-url	medium	high	back=2 reach=80 drawn	alchemy(?:api\.io|\.com)/v2/([A-Za-z0-9_-]{32})(?![A-Za-z0-9_-])	key in the address of an Alchemy node	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
jenkins-initial-password	high	high	back=14 reach=120	(?i)password to proceed to installation:\s{1,40}([a-f0-9]{32})(?![a-f0-9])	first password of a Jenkins administrator	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
npm-token	high	high	entropy=28 sum=base62	(?<![A-Za-z0-9])(npm_[A-Za-z0-9]{36})(?![A-Za-z0-9])	npm token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
npmrc-token	high	high	placeholders	(?i)(?<![a-z0-9])_(?:authToken|password|auth)\s?=\s?["\']?([A-Za-z0-9+/=_.-]{16,300})(?![A-Za-z0-9])	npm registry credential	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pypi-token	high	high		(?<![A-Za-z0-9])(pypi-AgE[A-Za-z0-9_-]{50,1000})(?![A-Za-z0-9])	PyPI token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
rubygems-key	high	high		(?<![A-Za-z0-9])(rubygems_[a-f0-9]{48})(?![A-Za-z0-9])	RubyGems key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
crates-token	high	high	token entropy=38 digit	(?<![A-Za-z0-9])(cio[A-Za-z0-9]{32})(?![A-Za-z0-9])	crates.io token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
clojars-token	high	high		(?<![A-Za-z0-9])(CLOJARS_[A-Za-z0-9]{60})(?![A-Za-z0-9])	Clojars token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
docker-token	high	high	placeholders	(?<![A-Za-z0-9])(dckr_[po]at_[A-Za-z0-9_-]{27,32})(?![A-Za-z0-9])	Docker token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
jfrog-token	high	high	entropy=30	(?<![A-Za-z0-9])((?:AKCp[A-Za-z0-9]{6,70}|cmVmdGtu[A-Za-z0-9]{56}))(?![A-Za-z0-9])	Artifactory key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
nuget-key	high	high	token	(?<![A-Za-z0-9])(oy2[a-z0-9]{43})(?![A-Za-z0-9])	NuGet key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sidekiq-credential	high	high	placeholders	(?i)(?:BUNDLE_\w{0,20}__CONTRIBSYS__COM[^\n]{0,40}?(?:["\'=: `]|>\s{0,8})|https?://)([a-f0-9]{8}:[a-f0-9]{8})(?![a-f0-9])	Sidekiq licence credential	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sidekiq-url	high	high	placeholders	://([a-f0-9]{8}:[a-f0-9]{8})@(?:gems|enterprise)\.contribsys	Sidekiq licence credential	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
nuget-password	high	high	url	(?i)key="ClearTextPassword"\s+value="([^"\s]{8,80})"	NuGet feed password	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
abuseipdb-credential	medium	medium	service form=x80	(?i)(?<![a-z0-9])abuseipdb<BETWEEN><VALUE>	credential of Abuseipdb	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
accuweather-credential	medium	medium	service	(?i)(?<![a-z0-9])accuweather<BETWEEN><VALUE>	credential of Accuweather	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
adobe-credential	medium	medium	service	(?i)(?<![a-z0-9])adobe(?!:docid)<BETWEEN><VALUE>	credential of Adobe	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
agora-credential	medium	medium	service	(?i)(?<![a-z0-9])agora<BETWEEN><VALUE>	credential of Agora	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
airbrake-credential	medium	medium	service form=x32	(?i)(?<![a-z0-9])airbrake<BETWEEN><VALUE>	credential of Airbrake	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
airship-credential	medium	medium	service	(?i)(?<![a-z0-9])airship<BETWEEN><VALUE>	credential of Airship	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
airtable-credential	medium	medium	service	(?i)(?<![a-z0-9])airtable<BETWEEN><VALUE>	credential of Airtable	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
aiven-credential	medium	medium	service	(?i)(?<![a-z0-9])aiven<BETWEEN><VALUE>	credential of Aiven	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
akamai-credential	medium	medium	service	(?i)(?<![a-z0-9])akamai<BETWEEN><VALUE>	credential of Akamai	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
alchemy-credential	medium	medium	service form=w32	(?i)(?<![a-z0-9])alchemy<BETWEEN><VALUE>	credential of Alchemy	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
algolia-credential	medium	medium	service form=x32|l32	(?i)(?<![a-z0-9])algolia<BETWEEN><VALUE>	credential of Algolia	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
alibaba-credential	medium	medium	service	(?i)(?<![a-z0-9])alibaba<BETWEEN><VALUE>	credential of Alibaba	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
amadeus-credential	medium	medium	service	(?i)(?<![a-z0-9])amadeus<BETWEEN><VALUE>	credential of Amadeus	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
amplitude-credential	medium	medium	service form=x32	(?i)(?<![a-z0-9])amplitude<BETWEEN><VALUE>	credential of Amplitude	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
anthropic-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])anthropic<BETWEEN><VALUE>	credential of Anthropic	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
apify-credential	medium	medium	service	(?i)(?<![a-z0-9])apify<BETWEEN><VALUE>	credential of Apify	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
apollo-credential	medium	medium	service	(?i)(?<![a-z0-9])apollo<BETWEEN><VALUE>	credential of Apollo	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
appcues-credential	medium	medium	service	(?i)(?<![a-z0-9])appcues<BETWEEN><VALUE>	credential of Appcues	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
asana-credential	medium	medium	service	(?i)(?<![a-z0-9])asana<BETWEEN><VALUE>	credential of Asana	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
assemblyai-credential	medium	medium	service form=x32	(?i)(?<![a-z0-9])assemblyai<BETWEEN><VALUE>	credential of Assemblyai	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
atlassian-credential	medium	medium	service	(?i)(?<![a-z0-9])atlassian<BETWEEN><VALUE>	credential of Atlassian	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
auth0-credential	medium	medium	service	(?i)(?<![a-z0-9])auth0<BETWEEN><VALUE>	credential of Auth0	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
autodesk-credential	medium	medium	service	(?i)(?<![a-z0-9])autodesk<BETWEEN><VALUE>	credential of Autodesk	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
aviationstack-credential	medium	medium	service form=x32|l32	(?i)(?<![a-z0-9])aviationstack<BETWEEN><VALUE>	credential of Aviationstack	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
avaza-credential	medium	medium	service	(?i)(?<![a-z0-9])avaza<BETWEEN><VALUE>	credential of Avaza	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
axonaut-credential	medium	medium	service	(?i)(?<![a-z0-9])axonaut<BETWEEN><VALUE>	credential of Axonaut	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
baremetrics-credential	medium	medium	service	(?i)(?<![a-z0-9])baremetrics<BETWEEN><VALUE>	credential of Baremetrics	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
baseten-credential	medium	medium	service	(?i)(?<![a-z0-9])baseten<BETWEEN><VALUE>	credential of Baseten	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
beamer-credential	medium	medium	service	(?i)(?<![a-z0-9])beamer<BETWEEN><VALUE>	credential of Beamer	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bitbar-credential	medium	medium	service	(?i)(?<![a-z0-9])bitbar<BETWEEN><VALUE>	credential of Bitbar	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bitbucket-credential	medium	medium	service	(?i)(?<![a-z0-9])bitbucket<BETWEEN><VALUE>	credential of Bitbucket	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bitly-credential	medium	medium	service form=x40	(?i)(?<![a-z0-9])bitly<BETWEEN><VALUE>	credential of Bitly	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bitfinex-credential	medium	medium	service	(?i)(?<![a-z0-9])bitfinex<BETWEEN><VALUE>	credential of Bitfinex	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bittrex-credential	medium	medium	service	(?i)(?<![a-z0-9])bittrex<BETWEEN><VALUE>	credential of Bittrex	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
blogger-credential	medium	medium	service	(?i)(?<![a-z0-9])blogger<BETWEEN><VALUE>	credential of Blogger	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
box-credential	medium	medium	service form=a32	(?i)(?<![a-z0-9])box<BETWEEN><VALUE>	credential of Box	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
braze-credential	medium	medium	service	(?i)(?<![a-z0-9])braze<BETWEEN><VALUE>	credential of Braze	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
braintree-credential	medium	medium	service	(?i)(?<![a-z0-9])braintree<BETWEEN><VALUE>	credential of Braintree	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
browserstack-credential	medium	medium	service form=a20	(?i)(?<![a-z0-9])browserstack<BETWEEN><VALUE>	credential of Browserstack	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bugherd-credential	medium	medium	service	(?i)(?<![a-z0-9])bugherd<BETWEEN><VALUE>	credential of Bugherd	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bugsnag-credential	medium	medium	service form=x32	(?i)(?<![a-z0-9])bugsnag<BETWEEN><VALUE>	credential of Bugsnag	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bulbul-credential	medium	medium	service	(?i)(?<![a-z0-9])bulbul<BETWEEN><VALUE>	credential of Bulbul	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bybit-credential	medium	medium	service	(?i)(?<![a-z0-9])bybit<BETWEEN><VALUE>	credential of Bybit	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
calendly-credential	medium	medium	service	(?i)(?<![a-z0-9])calendly<BETWEEN><VALUE>	credential of Calendly	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
capsulecrm-credential	medium	medium	service	(?i)(?<![a-z0-9])capsulecrm<BETWEEN><VALUE>	credential of Capsulecrm	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
censys-credential	medium	medium	service	(?i)(?<![a-z0-9])censys<BETWEEN><VALUE>	credential of Censys	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
centralstationcrm-credential	medium	medium	service	(?i)(?<![a-z0-9])centralstationcrm<BETWEEN><VALUE>	credential of Centralstationcrm	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
checkout-credential	medium	medium	service	(?i)(?<![a-z0-9])checkout<BETWEEN><VALUE>	credential of Checkout	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
checkvist-credential	medium	medium	service	(?i)(?<![a-z0-9])checkvist<BETWEEN><VALUE>	credential of Checkvist	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
cicero-credential	medium	medium	service	(?i)(?<![a-z0-9])cicero<BETWEEN><VALUE>	credential of Cicero	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
circleci-credential	medium	medium	service form=x40|w70-80	(?i)(?<![a-z0-9])circleci<BETWEEN><VALUE>	credential of Circleci	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
clearbit-credential	medium	medium	service	(?i)(?<![a-z0-9])clearbit<BETWEEN><VALUE>	credential of Clearbit	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
clickup-credential	medium	medium	service	(?i)(?<![a-z0-9])clickup<BETWEEN><VALUE>	credential of Clickup	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
clojars-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])clojars<BETWEEN><VALUE>	credential of Clojars	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
cloudflare-credential	medium	medium	service	(?i)(?<![a-z0-9])cloudflare<BETWEEN><VALUE>	credential of Cloudflare	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
cloudinary-credential	medium	medium	service	(?i)(?<![a-z0-9])cloudinary<BETWEEN><VALUE>	credential of Cloudinary	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
cloudmersive-credential	medium	medium	service	(?i)(?<![a-z0-9])cloudmersive<BETWEEN><VALUE>	credential of Cloudmersive	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
codacy-credential	medium	medium	service form=a20	(?i)(?<![a-z0-9])codacy<BETWEEN><VALUE>	credential of Codacy	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
codecov-credential	medium	medium	service	(?i)(?<![a-z0-9])codecov<BETWEEN><VALUE>	credential of Codecov	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
codeclimate-credential	medium	medium	service form=x64	(?i)(?<![a-z0-9])codeclimate<BETWEEN><VALUE>	credential of Codeclimate	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
cohere-credential	medium	medium	service form=a40	(?i)(?<![a-z0-9])cohere<BETWEEN><VALUE>	credential of Cohere	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
coinapi-credential	medium	medium	service	(?i)(?<![a-z0-9])coinapi<BETWEEN><VALUE>	credential of Coinapi	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
coinbase-credential	medium	medium	service	(?i)(?<![a-z0-9])coinbase<BETWEEN><VALUE>	credential of Coinbase	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
coinlib-credential	medium	medium	service	(?i)(?<![a-z0-9])coinlib<BETWEEN><VALUE>	credential of Coinlib	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
coinlayer-credential	medium	medium	service	(?i)(?<![a-z0-9])coinlayer<BETWEEN><VALUE>	credential of Coinlayer	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
commercejs-credential	medium	medium	service	(?i)(?<![a-z0-9])commercejs<BETWEEN><VALUE>	credential of Commercejs	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
confluence-credential	medium	medium	service	(?i)(?<![a-z0-9])confluence<BETWEEN><VALUE>	credential of Confluence	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
confluent-credential	medium	medium	service	(?i)(?<![a-z0-9])confluent<BETWEEN><VALUE>	credential of Confluent	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
contentful-credential	medium	medium	service	(?i)(?<![a-z0-9])contentful<BETWEEN><VALUE>	credential of Contentful	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
convertapi-credential	medium	medium	service	(?i)(?<![a-z0-9])convertapi<BETWEEN><VALUE>	credential of Convertapi	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
convertkit-credential	medium	medium	service	(?i)(?<![a-z0-9])convertkit<BETWEEN><VALUE>	credential of Convertkit	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
convier-credential	medium	medium	service	(?i)(?<![a-z0-9])convier<BETWEEN><VALUE>	credential of Convier	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
couchbase-credential	medium	medium	service	(?i)(?<![a-z0-9])couchbase<BETWEEN><VALUE>	credential of Couchbase	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
coveralls-credential	medium	medium	service	(?i)(?<![a-z0-9])coveralls<BETWEEN><VALUE>	credential of Coveralls	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
currencylayer-credential	medium	medium	service	(?i)(?<![a-z0-9])currencylayer<BETWEEN><VALUE>	credential of Currencylayer	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
customerio-credential	medium	medium	service	(?i)(?<![a-z0-9])customerio<BETWEEN><VALUE>	credential of Customerio	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
d7network-credential	medium	medium	service	(?i)(?<![a-z0-9])d7network<BETWEEN><VALUE>	credential of D7network	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
databox-credential	medium	medium	service	(?i)(?<![a-z0-9])databox<BETWEEN><VALUE>	credential of Databox	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
datadog-credential	medium	medium	service form=x32|x40	(?i)(?<![a-z0-9])datadog<BETWEEN><VALUE>	credential of Datadog	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
datagov-credential	medium	medium	service	(?i)(?<![a-z0-9])datagov<BETWEEN><VALUE>	credential of Datagov	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
deepgram-credential	medium	medium	service form=x40	(?i)(?<![a-z0-9])deepgram<BETWEEN><VALUE>	credential of Deepgram	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
deepai-credential	medium	medium	service	(?i)(?<![a-z0-9])deepai<BETWEEN><VALUE>	credential of Deepai	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
deepseek-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])deepseek<BETWEEN><VALUE>	credential of Deepseek	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
delighted-credential	medium	medium	service form=a30-33	(?i)(?<![a-z0-9])delighted<BETWEEN><VALUE>	credential of Delighted	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
deviantart-credential	medium	medium	service form=x32	(?i)(?<![a-z0-9])deviantart<BETWEEN><VALUE>	credential of Deviantart	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
discord-credential	medium	medium	service	(?i)(?<![a-z0-9])discord<BETWEEN><VALUE>	credential of Discord	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
docusign-credential	medium	medium	service	(?i)(?<![a-z0-9])docusign<BETWEEN><VALUE>	credential of Docusign	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
documo-credential	medium	medium	service	(?i)(?<![a-z0-9])documo<BETWEEN><VALUE>	credential of Documo	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
doppler-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])doppler<BETWEEN><VALUE>	credential of Doppler	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
dropbox-credential	medium	medium	service	(?i)(?<![a-z0-9])dropbox<BETWEEN><VALUE>	credential of Dropbox	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
dwolla-credential	medium	medium	service	(?i)(?<![a-z0-9])dwolla<BETWEEN><VALUE>	credential of Dwolla	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
dynatrace-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])dynatrace<BETWEEN><VALUE>	credential of Dynatrace	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
dyspatch-credential	medium	medium	service	(?i)(?<![a-z0-9])dyspatch<BETWEEN><VALUE>	credential of Dyspatch	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
eagleeyenetworks-credential	medium	medium	service	(?i)(?<![a-z0-9])eagleeyenetworks<BETWEEN><VALUE>	credential of Eagleeyenetworks	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
edamam-credential	medium	medium	service	(?i)(?<![a-z0-9])edamam<BETWEEN><VALUE>	credential of Edamam	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
eightxeight-credential	medium	medium	service	(?i)(?<![a-z0-9])eightxeight<BETWEEN><VALUE>	credential of Eightxeight	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
elastic-credential	medium	medium	service	(?i)(?<![a-z0-9])elastic<BETWEEN><VALUE>	credential of Elastic	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
elevenlabs-credential	medium	medium	service form=x32	(?i)(?<![a-z0-9])elevenlabs<BETWEEN><VALUE>	credential of Elevenlabs	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
endorlabs-credential	medium	medium	service	(?i)(?<![a-z0-9])endorlabs<BETWEEN><VALUE>	credential of Endorlabs	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
enigma-credential	medium	medium	service	(?i)(?<![a-z0-9])enigma<BETWEEN><VALUE>	credential of Enigma	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
etherscan-credential	medium	medium	service	(?i)(?<![a-z0-9])etherscan<BETWEEN><VALUE>	credential of Etherscan	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
etsy-credential	medium	medium	service	(?i)(?<![a-z0-9])etsy<BETWEEN><VALUE>	credential of Etsy	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
eventbrite-credential	medium	medium	service	(?i)(?<![a-z0-9])eventbrite<BETWEEN><VALUE>	credential of Eventbrite	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
exa-credential	medium	medium	service	(?i)(?<![a-z0-9])exa<BETWEEN><VALUE>	credential of Exa	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
facebook-credential	medium	medium	service	(?i)(?<![a-z0-9])facebook<BETWEEN><VALUE>	credential of Facebook	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
faceplusplus-credential	medium	medium	service	(?i)(?<![a-z0-9])faceplusplus<BETWEEN><VALUE>	credential of Faceplusplus	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
fastforex-credential	medium	medium	service	(?i)(?<![a-z0-9])fastforex<BETWEEN><VALUE>	credential of Fastforex	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
fastly-credential	medium	medium	service	(?i)(?<![a-z0-9])fastly<BETWEEN><VALUE>	credential of Fastly	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
figma-credential	medium	medium	service	(?i)(?<![a-z0-9])figma<BETWEEN><VALUE>	credential of Figma	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
filestack-credential	medium	medium	service	(?i)(?<![a-z0-9])filestack<BETWEEN><VALUE>	credential of Filestack	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
finage-credential	medium	medium	service	(?i)(?<![a-z0-9])finage<BETWEEN><VALUE>	credential of Finage	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
finicity-credential	medium	medium	service	(?i)(?<![a-z0-9])finicity<BETWEEN><VALUE>	credential of Finicity	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
finnhub-credential	medium	medium	service form=a20	(?i)(?<![a-z0-9])finnhub<BETWEEN><VALUE>	credential of Finnhub	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
firebase-credential	medium	medium	service	(?i)(?<![a-z0-9])firebase<BETWEEN><VALUE>	credential of Firebase	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
fixer-credential	medium	medium	service	(?i)(?<![a-z0-9])fixer<BETWEEN><VALUE>	credential of Fixer	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
flickr-credential	medium	medium	service form=x32|x16	(?i)(?<![a-z0-9])flickr<BETWEEN><VALUE>	credential of Flickr	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
flutterwave-credential	medium	medium	service	(?i)(?<![a-z0-9])flutterwave<BETWEEN><VALUE>	credential of Flutterwave	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
foursquare-credential	medium	medium	service form=a48	(?i)(?<![a-z0-9])foursquare<BETWEEN><VALUE>	credential of Foursquare	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
frameio-credential	medium	medium	service	(?i)(?<![a-z0-9])frameio<BETWEEN><VALUE>	credential of Frameio	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
freshbooks-credential	medium	medium	service	(?i)(?<![a-z0-9])freshbooks<BETWEEN><VALUE>	credential of Freshbooks	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
freshdesk-credential	medium	medium	service	(?i)(?<![a-z0-9])freshdesk<BETWEEN><VALUE>	credential of Freshdesk	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
fullstory-credential	medium	medium	service	(?i)(?<![a-z0-9])fullstory<BETWEEN><VALUE>	credential of Fullstory	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
geocode-credential	medium	medium	service	(?i)(?<![a-z0-9])geocode<BETWEEN><VALUE>	credential of Geocode	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
geoapify-credential	medium	medium	service	(?i)(?<![a-z0-9])geoapify<BETWEEN><VALUE>	credential of Geoapify	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
getgeoapi-credential	medium	medium	service	(?i)(?<![a-z0-9])getgeoapi<BETWEEN><VALUE>	credential of Getgeoapi	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
getresponse-credential	medium	medium	service	(?i)(?<![a-z0-9])getresponse<BETWEEN><VALUE>	credential of Getresponse	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ghost-credential	medium	medium	service	(?i)(?<![a-z0-9])ghost<BETWEEN><VALUE>	credential of Ghost	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
giphy-credential	medium	medium	service	(?i)(?<![a-z0-9])giphy<BETWEEN><VALUE>	credential of Giphy	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
gitea-credential	medium	medium	service form=x40	(?i)(?<![a-z0-9])gitea<BETWEEN><VALUE>	credential of Gitea	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
gitlab-credential	medium	medium	service	(?i)(?<![a-z0-9])gitlab<BETWEEN><VALUE>	credential of Gitlab	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
gitter-credential	medium	medium	service	(?i)(?<![a-z0-9])gitter<BETWEEN><VALUE>	credential of Gitter	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
gocardless-credential	medium	medium	service	(?i)(?<![a-z0-9])gocardless<BETWEEN><VALUE>	credential of Gocardless	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
godaddy-credential	medium	medium	service	(?i)(?<![a-z0-9])godaddy<BETWEEN><VALUE>	credential of Godaddy	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
grafana-credential	medium	medium	service	(?i)(?<![a-z0-9])grafana<BETWEEN><VALUE>	credential of Grafana	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
graphhopper-credential	medium	medium	service	(?i)(?<![a-z0-9])graphhopper<BETWEEN><VALUE>	credential of Graphhopper	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
guardian-credential	medium	medium	service	(?i)(?<![a-z0-9])guardian<BETWEEN><VALUE>	credential of Guardian	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
gumroad-credential	medium	medium	service	(?i)(?<![a-z0-9])gumroad<BETWEEN><VALUE>	credential of Gumroad	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
harvest-credential	medium	medium	service	(?i)(?<![a-z0-9])harvest<BETWEEN><VALUE>	credential of Harvest	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
helpscout-credential	medium	medium	service	(?i)(?<![a-z0-9])helpscout<BETWEEN><VALUE>	credential of Helpscout	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
heroku-credential	medium	medium	service	(?i)(?<![a-z0-9])heroku<BETWEEN><VALUE>	credential of Heroku	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
hootsuite-credential	medium	medium	service	(?i)(?<![a-z0-9])hootsuite<BETWEEN><VALUE>	credential of Hootsuite	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
hubspot-credential	medium	medium	service	(?i)(?<![a-z0-9])hubspot<BETWEEN><VALUE>	credential of Hubspot	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
imagekit-credential	medium	medium	service	(?i)(?<![a-z0-9])imagekit<BETWEEN><VALUE>	credential of Imagekit	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
infura-credential	medium	medium	service form=x32	(?i)(?<![a-z0-9])infura<BETWEEN><VALUE>	credential of Infura	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
instagram-credential	medium	medium	service	(?i)(?<![a-z0-9])instagram<BETWEEN><VALUE>	credential of Instagram	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
intercom-credential	medium	medium	service	(?i)(?<![a-z0-9])intercom<BETWEEN><VALUE>	credential of Intercom	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ipgeolocation-credential	medium	medium	service	(?i)(?<![a-z0-9])ipgeolocation<BETWEEN><VALUE>	credential of Ipgeolocation	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ipinfo-credential	medium	medium	service	(?i)(?<![a-z0-9])ipinfo<BETWEEN><VALUE>	credential of Ipinfo	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ipstack-credential	medium	medium	service	(?i)(?<![a-z0-9])ipstack<BETWEEN><VALUE>	credential of Ipstack	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
iterable-credential	medium	medium	service form=x32-34	(?i)(?<![a-z0-9])iterable<BETWEEN><VALUE>	credential of Iterable	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
jenkins-credential	medium	medium	service	(?i)(?<![a-z0-9])jenkins<BETWEEN><VALUE>	credential of Jenkins	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
jfrog-credential	medium	medium	service	(?i)(?<![a-z0-9])jfrog<BETWEEN><VALUE>	credential of Jfrog	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
jira-credential	medium	medium	service	(?i)(?<![a-z0-9])jira<BETWEEN><VALUE>	credential of Jira	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
jotform-credential	medium	medium	service	(?i)(?<![a-z0-9])jotform<BETWEEN><VALUE>	credential of Jotform	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
jumpcloud-credential	medium	medium	service	(?i)(?<![a-z0-9])jumpcloud<BETWEEN><VALUE>	credential of Jumpcloud	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
juniper-credential	medium	medium	service	(?i)(?<![a-z0-9])juniper<BETWEEN><VALUE>	credential of Juniper	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
kaggle-credential	medium	medium	service	(?i)(?<![a-z0-9])kaggle<BETWEEN><VALUE>	credential of Kaggle	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
kickbox-credential	medium	medium	service	(?i)(?<![a-z0-9])kickbox<BETWEEN><VALUE>	credential of Kickbox	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
klaviyo-credential	medium	medium	service	(?i)(?<![a-z0-9])klaviyo<BETWEEN><VALUE>	credential of Klaviyo	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
kraken-credential	medium	medium	service	(?i)(?<![a-z0-9])kraken<BETWEEN><VALUE>	credential of Kraken	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
kucoin-credential	medium	medium	service	(?i)(?<![a-z0-9])kucoin<BETWEEN><VALUE>	credential of Kucoin	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
languagelayer-credential	medium	medium	service	(?i)(?<![a-z0-9])languagelayer<BETWEEN><VALUE>	credential of Languagelayer	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
launchdarkly-credential	medium	medium	service	(?i)(?<![a-z0-9])launchdarkly<BETWEEN><VALUE>	credential of Launchdarkly	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
lemlist-credential	medium	medium	service	(?i)(?<![a-z0-9])lemlist<BETWEEN><VALUE>	credential of Lemlist	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
linkedin-credential	medium	medium	service	(?i)(?<![a-z0-9])linkedin<BETWEEN><VALUE>	credential of Linkedin	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
linemsg-credential	medium	medium	service	(?i)(?<![a-z0-9])linemsg<BETWEEN><VALUE>	credential of Linemsg	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
liveagent-credential	medium	medium	service	(?i)(?<![a-z0-9])liveagent<BETWEEN><VALUE>	credential of Liveagent	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
livestorm-credential	medium	medium	service	(?i)(?<![a-z0-9])livestorm<BETWEEN><VALUE>	credential of Livestorm	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
lob-credential	medium	medium	service	(?i)(?<![a-z0-9])lob<BETWEEN><VALUE>	credential of Lob	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
locationiq-credential	medium	medium	service	(?i)(?<![a-z0-9])locationiq<BETWEEN><VALUE>	credential of Locationiq	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
logdna-credential	medium	medium	service	(?i)(?<![a-z0-9])logdna<BETWEEN><VALUE>	credential of Logdna	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
lokalise-credential	medium	medium	service form=x40|a40	(?i)(?<![a-z0-9])lokalise<BETWEEN><VALUE>	credential of Lokalise	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
looker-credential	medium	medium	service	(?i)(?<![a-z0-9])looker<BETWEEN><VALUE>	credential of Looker	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mailchimp-credential	medium	medium	service	(?i)(?<![a-z0-9])mailchimp<BETWEEN><VALUE>	credential of Mailchimp	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mailersend-credential	medium	medium	service	(?i)(?<![a-z0-9])mailersend<BETWEEN><VALUE>	credential of Mailersend	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mailgun-credential	medium	medium	service	(?i)(?<![a-z0-9])mailgun<BETWEEN><VALUE>	credential of Mailgun	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mailjet-credential	medium	medium	service	(?i)(?<![a-z0-9])mailjet<BETWEEN><VALUE>	credential of Mailjet	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mandrill-credential	medium	medium	service	(?i)(?<![a-z0-9])mandrill<BETWEEN><VALUE>	credential of Mandrill	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mapbox-credential	medium	medium	service	(?i)(?<![a-z0-9])mapbox<BETWEEN><VALUE>	credential of Mapbox	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mapquest-credential	medium	medium	service	(?i)(?<![a-z0-9])mapquest<BETWEEN><VALUE>	credential of Mapquest	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
marketstack-credential	medium	medium	service	(?i)(?<![a-z0-9])marketstack<BETWEEN><VALUE>	credential of Marketstack	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mattermost-credential	medium	medium	service form=l26	(?i)(?<![a-z0-9])mattermost<BETWEEN><VALUE>	credential of Mattermost	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mediastack-credential	medium	medium	service	(?i)(?<![a-z0-9])mediastack<BETWEEN><VALUE>	credential of Mediastack	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
meraki-credential	medium	medium	service form=l40	(?i)(?<![a-z0-9])meraki<BETWEEN><VALUE>	credential of Meraki	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
messagebird-credential	medium	medium	service	(?i)(?<![a-z0-9])messagebird<BETWEEN><VALUE>	credential of Messagebird	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
metabase-credential	medium	medium	service	(?i)(?<![a-z0-9])metabase<BETWEEN><VALUE>	credential of Metabase	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
miro-credential	medium	medium	service	(?i)(?<![a-z0-9])miro<BETWEEN><VALUE>	credential of Miro	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mixpanel-credential	medium	medium	service	(?i)(?<![a-z0-9])mixpanel<BETWEEN><VALUE>	credential of Mixpanel	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
moonclerk-credential	medium	medium	service	(?i)(?<![a-z0-9])moonclerk<BETWEEN><VALUE>	credential of Moonclerk	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
moralis-credential	medium	medium	service	(?i)(?<![a-z0-9])moralis<BETWEEN><VALUE>	credential of Moralis	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mux-credential	medium	medium	service	(?i)(?<![a-z0-9])mux<BETWEEN><VALUE>	credential of Mux	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
namecheap-credential	medium	medium	service	(?i)(?<![a-z0-9])namecheap<BETWEEN><VALUE>	credential of Namecheap	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
netlify-credential	medium	medium	service	(?i)(?<![a-z0-9])netlify<BETWEEN><VALUE>	credential of Netlify	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
newsapi-credential	medium	medium	service form=x32	(?i)(?<![a-z0-9])newsapi<BETWEEN><VALUE>	credential of Newsapi	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
newrelic-credential	medium	medium	service	(?i)(?<![a-z0-9])newrelic<BETWEEN><VALUE>	credential of Newrelic	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
noticeable-credential	medium	medium	service	(?i)(?<![a-z0-9])noticeable<BETWEEN><VALUE>	credential of Noticeable	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
notion-credential	medium	medium	service	(?i)(?<![a-z0-9])notion<BETWEEN><VALUE>	credential of Notion	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
nylas-credential	medium	medium	service	(?i)(?<![a-z0-9])nylas<BETWEEN><VALUE>	credential of Nylas	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
nytimes-credential	medium	medium	service	(?i)(?<![a-z0-9])nytimes<BETWEEN><VALUE>	credential of Nytimes	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
octopus-credential	medium	medium	service	(?i)(?<![a-z0-9])octopus<BETWEEN><VALUE>	credential of Octopus	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
okta-credential	medium	medium	service form=p42	(?i)(?<![a-z0-9])okta<BETWEEN><VALUE>	credential of Okta	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ollama-credential	medium	medium	service form=p57	(?i)(?<![a-z0-9])ollama<BETWEEN><VALUE>	credential of Ollama	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
omnisend-credential	medium	medium	service	(?i)(?<![a-z0-9])omnisend<BETWEEN><VALUE>	credential of Omnisend	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
onelogin-credential	medium	medium	service	(?i)(?<![a-z0-9])onelogin<BETWEEN><VALUE>	credential of Onelogin	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
onesignal-credential	medium	medium	service	(?i)(?<![a-z0-9])onesignal<BETWEEN><VALUE>	credential of Onesignal	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
openai-credential	medium	medium	service	(?i)(?<![a-z0-9])openai<BETWEEN><VALUE>	credential of Openai	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
openweather-credential	medium	medium	service form=x32	(?i)(?<![a-z0-9])openweather<BETWEEN><VALUE>	credential of Openweather	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
opsgenie-credential	medium	medium	service	(?i)(?<![a-z0-9])opsgenie<BETWEEN><VALUE>	credential of Opsgenie	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
optimizely-credential	medium	medium	service	(?i)(?<![a-z0-9])optimizely<BETWEEN><VALUE>	credential of Optimizely	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
owm-credential	medium	medium	service	(?i)(?<![a-z0-9])owm<BETWEEN><VALUE>	credential of Owm	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pagerduty-credential	medium	medium	service	(?i)(?<![a-z0-9])pagerduty<BETWEEN><VALUE>	credential of Pagerduty	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
paypal-credential	medium	medium	service	(?i)(?<![a-z0-9])paypal<BETWEEN><VALUE>	credential of Paypal	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
perplexity-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])perplexity<BETWEEN><VALUE>	credential of Perplexity	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pinata-credential	medium	medium	service	(?i)(?<![a-z0-9])pinata<BETWEEN><VALUE>	credential of Pinata	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pipedrive-credential	medium	medium	service	(?i)(?<![a-z0-9])pipedrive<BETWEEN><VALUE>	credential of Pipedrive	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
plaid-credential	medium	medium	service	(?i)(?<![a-z0-9])plaid<BETWEEN><VALUE>	credential of Plaid	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
planetscale-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])planetscale<BETWEEN><VALUE>	credential of Planetscale	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
polygon-credential	medium	medium	service	(?i)(?<![a-z0-9])polygon<BETWEEN><VALUE>	credential of Polygon	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
positionstack-credential	medium	medium	service	(?i)(?<![a-z0-9])positionstack<BETWEEN><VALUE>	credential of Positionstack	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
posthog-credential	medium	medium	service	(?i)(?<![a-z0-9])posthog<BETWEEN><VALUE>	credential of Posthog	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
postman-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])postman<BETWEEN><VALUE>	credential of Postman	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
postmark-credential	medium	medium	service	(?i)(?<![a-z0-9])postmark<BETWEEN><VALUE>	credential of Postmark	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
prefect-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])prefect<BETWEEN><VALUE>	credential of Prefect	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
prismic-credential	medium	medium	service	(?i)(?<![a-z0-9])prismic<BETWEEN><VALUE>	credential of Prismic	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
privateai-credential	medium	medium	service	(?i)(?<![a-z0-9])privateai<BETWEEN><VALUE>	credential of Privateai	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
prodpad-credential	medium	medium	service	(?i)(?<![a-z0-9])prodpad<BETWEEN><VALUE>	credential of Prodpad	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pubnub-credential	medium	medium	service	(?i)(?<![a-z0-9])pubnub<BETWEEN><VALUE>	credential of Pubnub	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pusher-credential	medium	medium	service	(?i)(?<![a-z0-9])pusher<BETWEEN><VALUE>	credential of Pusher	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
quickbase-credential	medium	medium	service	(?i)(?<![a-z0-9])quickbase<BETWEEN><VALUE>	credential of Quickbase	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
qubole-credential	medium	medium	service	(?i)(?<![a-z0-9])qubole<BETWEEN><VALUE>	credential of Qubole	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
rapidapi-credential	medium	medium	service	(?i)(?<![a-z0-9])rapidapi<BETWEEN><VALUE>	credential of Rapidapi	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
rancher-credential	medium	medium	service	(?i)(?<![a-z0-9])rancher<BETWEEN><VALUE>	credential of Rancher	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
razorpay-credential	medium	medium	service	(?i)(?<![a-z0-9])razorpay<BETWEEN><VALUE>	credential of Razorpay	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
readme-credential	medium	medium	service	(?i)(?<![a-z0-9])readme<BETWEEN><VALUE>	credential of Readme	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
rechargepayments-credential	medium	medium	service	(?i)(?<![a-z0-9])rechargepayments<BETWEEN><VALUE>	credential of Rechargepayments	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
reddit-credential	medium	medium	service	(?i)(?<![a-z0-9])reddit<BETWEEN><VALUE>	credential of Reddit	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
rollbar-credential	medium	medium	service	(?i)(?<![a-z0-9])rollbar<BETWEEN><VALUE>	credential of Rollbar	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
runway-credential	medium	medium	service	(?i)(?<![a-z0-9])runway<BETWEEN><VALUE>	credential of Runway	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sauce-credential	medium	medium	service	(?i)(?<![a-z0-9])sauce<BETWEEN><VALUE>	credential of Sauce	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
salesforce-credential	medium	medium	service	(?i)(?<![a-z0-9])salesforce<BETWEEN><VALUE>	credential of Salesforce	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
scaleway-credential	medium	medium	service form=u	(?i)(?<![a-z0-9])scaleway<BETWEEN><VALUE>	credential of Scaleway	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
scraper-credential	medium	medium	service	(?i)(?<![a-z0-9])scraper<BETWEEN><VALUE>	credential of Scraper	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
scrapingbee-credential	medium	medium	service	(?i)(?<![a-z0-9])scrapingbee<BETWEEN><VALUE>	credential of Scrapingbee	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
scrapfly-credential	medium	medium	service	(?i)(?<![a-z0-9])scrapfly<BETWEEN><VALUE>	credential of Scrapfly	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sendbird-credential	medium	medium	service	(?i)(?<![a-z0-9])sendbird<BETWEEN><VALUE>	credential of Sendbird	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sendgrid-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])sendgrid<BETWEEN><VALUE>	credential of Sendgrid	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sendinblue-credential	medium	medium	service	(?i)(?<![a-z0-9])sendinblue<BETWEEN><VALUE>	credential of Sendinblue	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sentry-credential	medium	medium	service	(?i)(?<![a-z0-9])sentry<BETWEEN><VALUE>	credential of Sentry	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
serpapi-credential	medium	medium	service	(?i)(?<![a-z0-9])serpapi<BETWEEN><VALUE>	credential of Serpapi	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
shodan-credential	medium	medium	service	(?i)(?<![a-z0-9])shodan<BETWEEN><VALUE>	credential of Shodan	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
shopify-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])shopify<BETWEEN><VALUE>	credential of Shopify	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
shortcut-credential	medium	medium	service	(?i)(?<![a-z0-9])shortcut<BETWEEN><VALUE>	credential of Shortcut	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
shotstack-credential	medium	medium	service	(?i)(?<![a-z0-9])shotstack<BETWEEN><VALUE>	credential of Shotstack	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
signalwire-credential	medium	medium	service	(?i)(?<![a-z0-9])signalwire<BETWEEN><VALUE>	credential of Signalwire	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
simplesat-credential	medium	medium	service	(?i)(?<![a-z0-9])simplesat<BETWEEN><VALUE>	credential of Simplesat	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sinch-credential	medium	medium	service	(?i)(?<![a-z0-9])sinch<BETWEEN><VALUE>	credential of Sinch	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
skybiometry-credential	medium	medium	service	(?i)(?<![a-z0-9])skybiometry<BETWEEN><VALUE>	credential of Skybiometry	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
slack-credential	medium	medium	service	(?i)(?<![a-z0-9])slack<BETWEEN><VALUE>	credential of Slack	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
smartsheet-credential	medium	medium	service	(?i)(?<![a-z0-9])smartsheet<BETWEEN><VALUE>	credential of Smartsheet	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
snyk-credential	medium	medium	service form=u	(?i)(?<![a-z0-9])snyk<BETWEEN><VALUE>	credential of Snyk	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sonar-credential	medium	medium	service	(?i)(?<![a-z0-9])sonar<BETWEEN><VALUE>	credential of Sonar	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sonarqube-credential	medium	medium	service	(?i)(?<![a-z0-9])sonarqube<BETWEEN><VALUE>	credential of Sonarqube	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
soundcloud-credential	medium	medium	service	(?i)(?<![a-z0-9])soundcloud<BETWEEN><VALUE>	credential of Soundcloud	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sparkpost-credential	medium	medium	service	(?i)(?<![a-z0-9])sparkpost<BETWEEN><VALUE>	credential of Sparkpost	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
splunk-credential	medium	medium	service	(?i)(?<![a-z0-9])splunk<BETWEEN><VALUE>	credential of Splunk	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
spotify-credential	medium	medium	service	(?i)(?<![a-z0-9])spotify<BETWEEN><VALUE>	credential of Spotify	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
squarespace-credential	medium	medium	service	(?i)(?<![a-z0-9])squarespace<BETWEEN><VALUE>	credential of Squarespace	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
stackhawk-credential	medium	medium	service	(?i)(?<![a-z0-9])stackhawk<BETWEEN><VALUE>	credential of Stackhawk	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
statuspage-credential	medium	medium	service	(?i)(?<![a-z0-9])statuspage<BETWEEN><VALUE>	credential of Statuspage	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
storyblok-credential	medium	medium	service	(?i)(?<![a-z0-9])storyblok<BETWEEN><VALUE>	credential of Storyblok	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
strava-credential	medium	medium	service	(?i)(?<![a-z0-9])strava<BETWEEN><VALUE>	credential of Strava	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
stripe-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])stripe<BETWEEN><VALUE>	credential of Stripe	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
stytch-credential	medium	medium	service	(?i)(?<![a-z0-9])stytch<BETWEEN><VALUE>	credential of Stytch	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sumologic-credential	medium	medium	service	(?i)(?<![a-z0-9])sumologic<BETWEEN><VALUE>	credential of Sumologic	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
supabase-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])supabase<BETWEEN><VALUE>	credential of Supabase	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
surge-credential	medium	medium	service	(?i)(?<![a-z0-9])surge<BETWEEN><VALUE>	credential of Surge	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
surveybot-credential	medium	medium	service	(?i)(?<![a-z0-9])surveybot<BETWEEN><VALUE>	credential of Surveybot	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
surveymonkey-credential	medium	medium	service	(?i)(?<![a-z0-9])surveymonkey<BETWEEN><VALUE>	credential of Surveymonkey	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
tatum-credential	medium	medium	service	(?i)(?<![a-z0-9])tatum<BETWEEN><VALUE>	credential of Tatum	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
telnyx-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])telnyx<BETWEEN><VALUE>	credential of Telnyx	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
thycotic-credential	medium	medium	service	(?i)(?<![a-z0-9])thycotic<BETWEEN><VALUE>	credential of Thycotic	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
tickettailor-credential	medium	medium	service	(?i)(?<![a-z0-9])tickettailor<BETWEEN><VALUE>	credential of Tickettailor	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ticketmaster-credential	medium	medium	service	(?i)(?<![a-z0-9])ticketmaster<BETWEEN><VALUE>	credential of Ticketmaster	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
tineswebhook-credential	medium	medium	service	(?i)(?<![a-z0-9])tineswebhook<BETWEEN><VALUE>	credential of Tineswebhook	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
tmdb-credential	medium	medium	service	(?i)(?<![a-z0-9])tmdb<BETWEEN><VALUE>	credential of Tmdb	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
todoist-credential	medium	medium	service	(?i)(?<![a-z0-9])todoist<BETWEEN><VALUE>	credential of Todoist	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
tomtom-credential	medium	medium	service	(?i)(?<![a-z0-9])tomtom<BETWEEN><VALUE>	credential of Tomtom	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
travis-credential	medium	medium	service	(?i)(?<![a-z0-9])travis<BETWEEN><VALUE>	credential of Travis	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
trello-credential	medium	medium	service	(?i)(?<![a-z0-9])trello<BETWEEN><VALUE>	credential of Trello	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
twelvelabs-credential	medium	medium	service	(?i)(?<![a-z0-9])twelvelabs<BETWEEN><VALUE>	credential of Twelvelabs	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
twilio-credential	medium	medium	service	(?i)(?<![a-z0-9])twilio<BETWEEN><VALUE>	credential of Twilio	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
twitch-credential	medium	medium	service	(?i)(?<![a-z0-9])twitch<BETWEEN><VALUE>	credential of Twitch	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
twitter-credential	medium	medium	service	(?i)(?<![a-z0-9])twitter<BETWEEN><VALUE>	credential of Twitter	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
typeform-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])typeform<BETWEEN><VALUE>	credential of Typeform	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
unplugg-credential	medium	medium	service	(?i)(?<![a-z0-9])unplugg<BETWEEN><VALUE>	credential of Unplugg	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
unsplash-credential	medium	medium	service	(?i)(?<![a-z0-9])unsplash<BETWEEN><VALUE>	credential of Unsplash	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
uplead-credential	medium	medium	service	(?i)(?<![a-z0-9])uplead<BETWEEN><VALUE>	credential of Uplead	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
uploadcare-credential	medium	medium	service	(?i)(?<![a-z0-9])uploadcare<BETWEEN><VALUE>	credential of Uploadcare	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
urlscan-credential	medium	medium	service	(?i)(?<![a-z0-9])urlscan<BETWEEN><VALUE>	credential of Urlscan	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
userstack-credential	medium	medium	service	(?i)(?<![a-z0-9])userstack<BETWEEN><VALUE>	credential of Userstack	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
vagrant-credential	medium	medium	service	(?i)(?<![a-z0-9])vagrant<BETWEEN><VALUE>	credential of Vagrant	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
vatlayer-credential	medium	medium	service	(?i)(?<![a-z0-9])vatlayer<BETWEEN><VALUE>	credential of Vatlayer	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
vercel-credential	medium	medium	service	(?i)(?<![a-z0-9])vercel<BETWEEN><VALUE>	credential of Vercel	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
vimeo-credential	medium	medium	service	(?i)(?<![a-z0-9])vimeo<BETWEEN><VALUE>	credential of Vimeo	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
virustotal-credential	medium	medium	service form=x64	(?i)(?<![a-z0-9])virustotal<BETWEEN><VALUE>	credential of Virustotal	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
voiceflow-credential	medium	medium	service	(?i)(?<![a-z0-9])voiceflow<BETWEEN><VALUE>	credential of Voiceflow	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
vonage-credential	medium	medium	service	(?i)(?<![a-z0-9])vonage<BETWEEN><VALUE>	credential of Vonage	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
vultr-credential	medium	medium	service	(?i)(?<![a-z0-9])vultr<BETWEEN><VALUE>	credential of Vultr	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
wakatime-credential	medium	medium	service form=u	(?i)(?<![a-z0-9])wakatime<BETWEEN><VALUE>	credential of Wakatime	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
walkscore-credential	medium	medium	service	(?i)(?<![a-z0-9])walkscore<BETWEEN><VALUE>	credential of Walkscore	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
weatherapi-credential	medium	medium	service	(?i)(?<![a-z0-9])weatherapi<BETWEEN><VALUE>	credential of Weatherapi	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
weatherbit-credential	medium	medium	service	(?i)(?<![a-z0-9])weatherbit<BETWEEN><VALUE>	credential of Weatherbit	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
weatherstack-credential	medium	medium	service form=x32	(?i)(?<![a-z0-9])weatherstack<BETWEEN><VALUE>	credential of Weatherstack	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
webflow-credential	medium	medium	service	(?i)(?<![a-z0-9])webflow<BETWEEN><VALUE>	credential of Webflow	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
wepay-credential	medium	medium	service	(?i)(?<![a-z0-9])wepay<BETWEEN><VALUE>	credential of Wepay	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
whoxy-credential	medium	medium	service	(?i)(?<![a-z0-9])whoxy<BETWEEN><VALUE>	credential of Whoxy	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
wistia-credential	medium	medium	service	(?i)(?<![a-z0-9])wistia<BETWEEN><VALUE>	credential of Wistia	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
worldcoinindex-credential	medium	medium	service	(?i)(?<![a-z0-9])worldcoinindex<BETWEEN><VALUE>	credential of Worldcoinindex	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
worldweather-credential	medium	medium	service	(?i)(?<![a-z0-9])worldweather<BETWEEN><VALUE>	credential of Worldweather	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
wrike-credential	medium	medium	service	(?i)(?<![a-z0-9])wrike<BETWEEN><VALUE>	credential of Wrike	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
yandex-credential	medium	medium	service	(?i)(?<![a-z0-9])yandex<BETWEEN><VALUE>	credential of Yandex	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
yelp-credential	medium	medium	service	(?i)(?<![a-z0-9])yelp<BETWEEN><VALUE>	credential of Yelp	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
youtube-credential	medium	medium	service	(?i)(?<![a-z0-9])youtube<BETWEEN><VALUE>	credential of Youtube	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zendesk-credential	medium	medium	service form=a40	(?i)(?<![a-z0-9])zendesk<BETWEEN><VALUE>	credential of Zendesk	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zenkit-credential	medium	medium	service	(?i)(?<![a-z0-9])zenkit<BETWEEN><VALUE>	credential of Zenkit	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zenscrape-credential	medium	medium	service	(?i)(?<![a-z0-9])zenscrape<BETWEEN><VALUE>	credential of Zenscrape	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zenserp-credential	medium	medium	service	(?i)(?<![a-z0-9])zenserp<BETWEEN><VALUE>	credential of Zenserp	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zeplin-credential	medium	medium	service	(?i)(?<![a-z0-9])zeplin<BETWEEN><VALUE>	credential of Zeplin	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zerobounce-credential	medium	medium	service	(?i)(?<![a-z0-9])zerobounce<BETWEEN><VALUE>	credential of Zerobounce	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zipcodeapi-credential	medium	medium	service	(?i)(?<![a-z0-9])zipcodeapi<BETWEEN><VALUE>	credential of Zipcodeapi	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zoho-credential	medium	medium	service	(?i)(?<![a-z0-9])zoho<BETWEEN><VALUE>	credential of Zoho	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zonkafeedback-credential	medium	medium	service	(?i)(?<![a-z0-9])zonkafeedback<BETWEEN><VALUE>	credential of Zonkafeedback	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zoom-credential	medium	medium	service	(?i)(?<![a-z0-9])zoom<BETWEEN><VALUE>	credential of Zoom	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sumo-credential	medium	medium	service	(?i)(?<![a-z0-9])sumo<BETWEEN><VALUE>	credential of Sumo	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
nimble-credential	medium	medium	service	(?i)(?<![a-z0-9])nimble<BETWEEN><VALUE>	credential of Nimble	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
truenas-credential	medium	medium	service	(?i)(?<![a-z0-9])truenas<BETWEEN><VALUE>	credential of Truenas	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
screenshotlayer-credential	medium	medium	service	(?i)(?<![a-z0-9])screenshotlayer<BETWEEN><VALUE>	credential of Screenshotlayer	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
packagecloud-credential	medium	medium	service	(?i)(?<![a-z0-9])packagecloud<BETWEEN><VALUE>	credential of Packagecloud	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zonka-credential	medium	medium	service	(?i)(?<![a-z0-9])zonka<BETWEEN><VALUE>	credential of Zonka	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zenrows-credential	medium	medium	service	(?i)(?<![a-z0-9])zenrows<BETWEEN><VALUE>	credential of Zenrows	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zai-credential	medium	medium	service	(?i)(?<![a-z0-9])zai<BETWEEN><VALUE>	credential of Zai	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
versioneye-credential	medium	medium	service	(?i)(?<![a-z0-9])versioneye<BETWEEN><VALUE>	credential of Versioneye	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
vbout-credential	medium	medium	service	(?i)(?<![a-z0-9])vbout<BETWEEN><VALUE>	credential of Vbout	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
tyntec-credential	medium	medium	service	(?i)(?<![a-z0-9])tyntec<BETWEEN><VALUE>	credential of Tyntec	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
toggl-credential	medium	medium	service	(?i)(?<![a-z0-9])toggl<BETWEEN><VALUE>	credential of Toggl	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
timecamp-credential	medium	medium	service	(?i)(?<![a-z0-9])timecamp<BETWEEN><VALUE>	credential of Timecamp	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
tableau-credential	medium	medium	service	(?i)(?<![a-z0-9])tableau<BETWEEN><VALUE>	credential of Tableau	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
simfin-credential	medium	medium	service	(?i)(?<![a-z0-9])simfin<BETWEEN><VALUE>	credential of Simfin	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
scrapingant-credential	medium	medium	service	(?i)(?<![a-z0-9])scrapingant<BETWEEN><VALUE>	credential of Scrapingant	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
qualaroo-credential	medium	medium	service	(?i)(?<![a-z0-9])qualaroo<BETWEEN><VALUE>	credential of Qualaroo	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
protocolsio-credential	medium	medium	service	(?i)(?<![a-z0-9])protocolsio<BETWEEN><VALUE>	credential of Protocolsio	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
prospectcrm-credential	medium	medium	service	(?i)(?<![a-z0-9])prospectcrm<BETWEEN><VALUE>	credential of Prospectcrm	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pdflayer-credential	medium	medium	service	(?i)(?<![a-z0-9])pdflayer<BETWEEN><VALUE>	credential of Pdflayer	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
opencagedata-credential	medium	medium	service	(?i)(?<![a-z0-9])opencagedata<BETWEEN><VALUE>	credential of Opencagedata	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
opencage-credential	medium	medium	service	(?i)(?<![a-z0-9])opencage<BETWEEN><VALUE>	credential of Opencage	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
monkeylearn-credential	medium	medium	service	(?i)(?<![a-z0-9])monkeylearn<BETWEEN><VALUE>	credential of Monkeylearn	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
jupiterone-credential	medium	medium	service	(?i)(?<![a-z0-9])jupiterone<BETWEEN><VALUE>	credential of Jupiterone	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
holistic-credential	medium	medium	service	(?i)(?<![a-z0-9])holistic<BETWEEN><VALUE>	credential of Holistic	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
fileio-credential	medium	medium	service	(?i)(?<![a-z0-9])fileio<BETWEEN><VALUE>	credential of Fileio	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
django-credential	medium	medium	service	(?i)(?<![a-z0-9])django<BETWEEN><VALUE>	credential of Django	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
cockroachlabs-credential	medium	medium	service	(?i)(?<![a-z0-9])cockroachlabs<BETWEEN><VALUE>	credential of Cockroachlabs	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
youneedabudget-credential	medium	medium	service	(?i)(?<![a-z0-9])youneedabudget<BETWEEN><VALUE>	credential of Youneedabudget	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
webscraping-credential	medium	medium	service	(?i)(?<![a-z0-9])webscraping<BETWEEN><VALUE>	credential of Webscraping	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
webscraper-credential	medium	medium	service	(?i)(?<![a-z0-9])webscraper<BETWEEN><VALUE>	credential of Webscraper	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
visualcrossing-credential	medium	medium	service	(?i)(?<![a-z0-9])visualcrossing<BETWEEN><VALUE>	credential of Visualcrossing	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
verimail-credential	medium	medium	service	(?i)(?<![a-z0-9])verimail<BETWEEN><VALUE>	credential of Verimail	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
upcdatabase-credential	medium	medium	service	(?i)(?<![a-z0-9])upcdatabase<BETWEEN><VALUE>	credential of Upcdatabase	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
teamwork-credential	medium	medium	service	(?i)(?<![a-z0-9])teamwork<BETWEEN><VALUE>	credential of Teamwork	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
streak-credential	medium	medium	service	(?i)(?<![a-z0-9])streak<BETWEEN><VALUE>	credential of Streak	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
snowflake-credential	medium	medium	service	(?i)(?<![a-z0-9])snowflake<BETWEEN><VALUE>	credential of Snowflake	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
simvoly-credential	medium	medium	service	(?i)(?<![a-z0-9])simvoly<BETWEEN><VALUE>	credential of Simvoly	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sherpadesk-credential	medium	medium	service	(?i)(?<![a-z0-9])sherpadesk<BETWEEN><VALUE>	credential of Sherpadesk	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
securitytrails-credential	medium	medium	service	(?i)(?<![a-z0-9])securitytrails<BETWEEN><VALUE>	credential of Securitytrails	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
scrapestack-credential	medium	medium	service	(?i)(?<![a-z0-9])scrapestack<BETWEEN><VALUE>	credential of Scrapestack	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
scrapeowl-credential	medium	medium	service	(?i)(?<![a-z0-9])scrapeowl<BETWEEN><VALUE>	credential of Scrapeowl	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
salescookie-credential	medium	medium	service	(?i)(?<![a-z0-9])salescookie<BETWEEN><VALUE>	credential of Salescookie	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
rockset-credential	medium	medium	service	(?i)(?<![a-z0-9])rockset<BETWEEN><VALUE>	credential of Rockset	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
requestfinance-credential	medium	medium	service	(?i)(?<![a-z0-9])requestfinance<BETWEEN><VALUE>	credential of Requestfinance	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
nozbe-credential	medium	medium	service	(?i)(?<![a-z0-9])nozbe<BETWEEN><VALUE>	credential of Nozbe	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mailboxlayer-credential	medium	medium	service	(?i)(?<![a-z0-9])mailboxlayer<BETWEEN><VALUE>	credential of Mailboxlayer	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
madkudu-credential	medium	medium	service	(?i)(?<![a-z0-9])madkudu<BETWEEN><VALUE>	credential of Madkudu	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
loadmill-credential	medium	medium	service	(?i)(?<![a-z0-9])loadmill<BETWEEN><VALUE>	credential of Loadmill	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
karmacrm-credential	medium	medium	service	(?i)(?<![a-z0-9])karmacrm<BETWEEN><VALUE>	credential of Karmacrm	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
imagga-credential	medium	medium	service	(?i)(?<![a-z0-9])imagga<BETWEEN><VALUE>	credential of Imagga	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
happyscribe-credential	medium	medium	service	(?i)(?<![a-z0-9])happyscribe<BETWEEN><VALUE>	credential of Happyscribe	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
flatio-credential	medium	medium	service	(?i)(?<![a-z0-9])flatio<BETWEEN><VALUE>	credential of Flatio	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
findl-credential	medium	medium	service	(?i)(?<![a-z0-9])findl<BETWEEN><VALUE>	credential of Findl	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
filezilla-credential	medium	medium	service	(?i)(?<![a-z0-9])filezilla<BETWEEN><VALUE>	credential of Filezilla	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
extractorapi-credential	medium	medium	service	(?i)(?<![a-z0-9])extractorapi<BETWEEN><VALUE>	credential of Extractorapi	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
docparser-credential	medium	medium	service	(?i)(?<![a-z0-9])docparser<BETWEEN><VALUE>	credential of Docparser	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
dandelion-credential	medium	medium	service	(?i)(?<![a-z0-9])dandelion<BETWEEN><VALUE>	credential of Dandelion	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
cryptocompare-credential	medium	medium	service	(?i)(?<![a-z0-9])cryptocompare<BETWEEN><VALUE>	credential of Cryptocompare	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
coda-credential	medium	medium	service	(?i)(?<![a-z0-9])coda<BETWEEN><VALUE>	credential of Coda	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
chatfuel-credential	medium	medium	service	(?i)(?<![a-z0-9])chatfuel<BETWEEN><VALUE>	credential of Chatfuel	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
canva-credential	medium	medium	service form=p15-24	(?i)(?<![a-z0-9])canva<BETWEEN><VALUE>	credential of Canva	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
calendarific-credential	medium	medium	service	(?i)(?<![a-z0-9])calendarific<BETWEEN><VALUE>	credential of Calendarific	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
budibase-credential	medium	medium	service	(?i)(?<![a-z0-9])budibase<BETWEEN><VALUE>	credential of Budibase	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bscscan-credential	medium	medium	service	(?i)(?<![a-z0-9])bscscan<BETWEEN><VALUE>	credential of Bscscan	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bombbomb-credential	medium	medium	service	(?i)(?<![a-z0-9])bombbomb<BETWEEN><VALUE>	credential of Bombbomb	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
betterstack-credential	medium	medium	service	(?i)(?<![a-z0-9])betterstack<BETWEEN><VALUE>	credential of Betterstack	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
apifonica-credential	medium	medium	service	(?i)(?<![a-z0-9])apifonica<BETWEEN><VALUE>	credential of Apifonica	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zapier-credential	medium	medium	service	(?i)(?<![a-z0-9])zapier<BETWEEN><VALUE>	credential of Zapier	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
stormboard-credential	medium	medium	service	(?i)(?<![a-z0-9])stormboard<BETWEEN><VALUE>	credential of Stormboard	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sslmate-credential	medium	medium	service	(?i)(?<![a-z0-9])sslmate<BETWEEN><VALUE>	credential of Sslmate	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sportsmonk-credential	medium	medium	service	(?i)(?<![a-z0-9])sportsmonk<BETWEEN><VALUE>	credential of Sportsmonk	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
skrappio-credential	medium	medium	service	(?i)(?<![a-z0-9])skrappio<BETWEEN><VALUE>	credential of Skrappio	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
simplynoted-credential	medium	medium	service	(?i)(?<![a-z0-9])simplynoted<BETWEEN><VALUE>	credential of Simplynoted	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
signaturit-credential	medium	medium	service	(?i)(?<![a-z0-9])signaturit<BETWEEN><VALUE>	credential of Signaturit	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
semaphore-credential	medium	medium	service	(?i)(?<![a-z0-9])semaphore<BETWEEN><VALUE>	credential of Semaphore	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
selectpdf-credential	medium	medium	service	(?i)(?<![a-z0-9])selectpdf<BETWEEN><VALUE>	credential of Selectpdf	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
rebrandly-credential	medium	medium	service	(?i)(?<![a-z0-9])rebrandly<BETWEEN><VALUE>	credential of Rebrandly	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
qase-credential	medium	medium	service	(?i)(?<![a-z0-9])qase<BETWEEN><VALUE>	credential of Qase	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pollsapi-credential	medium	medium	service	(?i)(?<![a-z0-9])pollsapi<BETWEEN><VALUE>	credential of Pollsapi	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
podio-credential	medium	medium	service	(?i)(?<![a-z0-9])podio<BETWEEN><VALUE>	credential of Podio	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
planyo-credential	medium	medium	service	(?i)(?<![a-z0-9])planyo<BETWEEN><VALUE>	credential of Planyo	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pipedream-credential	medium	medium	service	(?i)(?<![a-z0-9])pipedream<BETWEEN><VALUE>	credential of Pipedream	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
parseur-credential	medium	medium	service	(?i)(?<![a-z0-9])parseur<BETWEEN><VALUE>	credential of Parseur	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
paperform-credential	medium	medium	service	(?i)(?<![a-z0-9])paperform<BETWEEN><VALUE>	credential of Paperform	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
nuget-credential	medium	medium	service	(?i)(?<![a-z0-9])nuget<BETWEEN><VALUE>	credential of Nuget	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
nicereply-credential	medium	medium	service	(?i)(?<![a-z0-9])nicereply<BETWEEN><VALUE>	credential of Nicereply	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
nftport-credential	medium	medium	service	(?i)(?<![a-z0-9])nftport<BETWEEN><VALUE>	credential of Nftport	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
myintervals-credential	medium	medium	service	(?i)(?<![a-z0-9])myintervals<BETWEEN><VALUE>	credential of Myintervals	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
moosend-credential	medium	medium	service	(?i)(?<![a-z0-9])moosend<BETWEEN><VALUE>	credential of Moosend	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mailerlite-credential	medium	medium	service	(?i)(?<![a-z0-9])mailerlite<BETWEEN><VALUE>	credential of Mailerlite	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
loyverse-credential	medium	medium	service	(?i)(?<![a-z0-9])loyverse<BETWEEN><VALUE>	credential of Loyverse	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
lemonsqueezy-credential	medium	medium	service	(?i)(?<![a-z0-9])lemonsqueezy<BETWEEN><VALUE>	credential of Lemonsqueezy	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
leadfeeder-credential	medium	medium	service	(?i)(?<![a-z0-9])leadfeeder<BETWEEN><VALUE>	credential of Leadfeeder	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
lark-credential	medium	medium	service form=a32|p28-40	(?i)(?<![a-z0-9])lark<BETWEEN><VALUE>	credential of Lark	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
klipfolio-credential	medium	medium	service	(?i)(?<![a-z0-9])klipfolio<BETWEEN><VALUE>	credential of Klipfolio	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ipqualityscore-credential	medium	medium	service	(?i)(?<![a-z0-9])ipqualityscore<BETWEEN><VALUE>	credential of Ipqualityscore	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
helpcrunch-credential	medium	medium	service	(?i)(?<![a-z0-9])helpcrunch<BETWEEN><VALUE>	credential of Helpcrunch	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ethplorer-credential	medium	medium	service	(?i)(?<![a-z0-9])ethplorer<BETWEEN><VALUE>	credential of Ethplorer	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
eraser-credential	medium	medium	service	(?i)(?<![a-z0-9])eraser<BETWEEN><VALUE>	credential of Eraser	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ecostruxureit-credential	medium	medium	service	(?i)(?<![a-z0-9])ecostruxureit<BETWEEN><VALUE>	credential of Ecostruxureit	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
easypost-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])easypost<BETWEEN><VALUE>	credential of Easypost	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
dfuse-credential	medium	medium	service	(?i)(?<![a-z0-9])dfuse<BETWEEN><VALUE>	credential of Dfuse	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
devin-credential	medium	medium	service	(?i)(?<![a-z0-9])devin<BETWEEN><VALUE>	credential of Devin	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
dareboost-credential	medium	medium	service	(?i)(?<![a-z0-9])dareboost<BETWEEN><VALUE>	credential of Dareboost	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
cypress-credential	medium	medium	service	(?i)(?<![a-z0-9])cypress<BETWEEN><VALUE>	credential of Cypress	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
currencyfreaks-credential	medium	medium	service	(?i)(?<![a-z0-9])currencyfreaks<BETWEEN><VALUE>	credential of Currencyfreaks	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
countrylayer-credential	medium	medium	service	(?i)(?<![a-z0-9])countrylayer<BETWEEN><VALUE>	credential of Countrylayer	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
cliengo-credential	medium	medium	service	(?i)(?<![a-z0-9])cliengo<BETWEEN><VALUE>	credential of Cliengo	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
clarifai-credential	medium	medium	service form=x32	(?i)(?<![a-z0-9])clarifai<BETWEEN><VALUE>	credential of Clarifai	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
beebole-credential	medium	medium	service	(?i)(?<![a-z0-9])beebole<BETWEEN><VALUE>	credential of Beebole	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
autoklose-credential	medium	medium	service	(?i)(?<![a-z0-9])autoklose<BETWEEN><VALUE>	credential of Autoklose	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
appsynergy-credential	medium	medium	service	(?i)(?<![a-z0-9])appsynergy<BETWEEN><VALUE>	credential of Appsynergy	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
apitemplate-credential	medium	medium	service	(?i)(?<![a-z0-9])apitemplate<BETWEEN><VALUE>	credential of Apitemplate	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
dd-credential	medium	medium	service	(?i)(?<![a-z0-9])dd<BETWEEN><VALUE>	credential of Dd	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
fb-credential	medium	medium	service	(?i)(?<![a-z0-9])fb<BETWEEN><VALUE>	credential of Fb	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
azure-credential	medium	medium	service	(?i)(?<![a-z0-9])azure<BETWEEN><VALUE>	credential of Azure	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
sourcegraph-credential	medium	medium	service	(?i)(?<![a-z0-9])sourcegraph<BETWEEN><VALUE>	credential of Sourcegraph	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
artifactory-credential	medium	medium	service	(?i)(?<![a-z0-9])artifactory<BETWEEN><VALUE>	credential of Artifactory	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
unplu-credential	medium	medium	service	(?i)(?<![a-z0-9])unplu<BETWEEN><VALUE>	credential of Unplu	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zhipu-credential	medium	medium	service	(?i)(?<![a-z0-9])zhipu<BETWEEN><VALUE>	credential of Zhipu	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
screenshotapi-credential	medium	medium	service	(?i)(?<![a-z0-9])screenshotapi<BETWEEN><VALUE>	credential of Screenshotapi	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
temporal-credential	medium	medium	service	(?i)(?<![a-z0-9])temporal<BETWEEN><VALUE>	credential of Temporal	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
upcloud-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])upcloud<BETWEEN><VALUE>	credential of Upcloud	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
workato-credential	medium	medium	service	(?i)(?<![a-z0-9])workato<BETWEEN><VALUE>	credential of Workato	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
weights-credential	medium	medium	service	(?i)(?<![a-z0-9])weights<BETWEEN><VALUE>	credential of Weights	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
github-credential	medium	medium	service form=x40|x20	(?i)(?<![a-z0-9])github<BETWEEN><VALUE>	credential of Github	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
keen-credential	medium	medium	service form=x64-200|a64-200	(?i)(?<![a-z0-9])keen<BETWEEN><VALUE>	credential of Keen	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pendo-credential	medium	medium	service form=u|x32	(?i)(?<![a-z0-9])pendo<BETWEEN><VALUE>	credential of Pendo	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
aws-credential	medium	medium	service form=b40	(?i)(?<![a-z0-9])aws_secret<BETWEEN><VALUE>	credential of Aws	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
plivo-credential	medium	medium	service form=a40|b40	(?i)(?<![a-z0-9])plivo<BETWEEN><VALUE>	credential of Plivo	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
greptile-credential	medium	medium	service form=b46-60	(?i)(?<![a-z0-9])greptile<BETWEEN><VALUE>	credential of Greptile	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
infomaniak-credential	medium	medium	service form=w80-100	(?i)(?<![a-z0-9])infomaniak<BETWEEN><VALUE>	credential of Infomaniak	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
wandb-credential	medium	medium	service form=x40|w86	(?i)(?<![a-z0-9])wandb<BETWEEN><VALUE>	credential of Wandb	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
authress-credential	medium	medium	service form=none	(?i)(?<![a-z0-9])authress<BETWEEN><VALUE>	credential of Authress	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
private-key	critical	high	reach=14000 placeholders fixtures back=2	(-----BEGIN[ A-Z0-9_-]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]{40,12000}?(?:-----END[ A-Z0-9_-]{0,40}PRIVATE KEY(?: BLOCK)?-----|\Z)|PuTTY-User-Key-File-\d: [\s\S]{0,600}?Private-Lines: \d+\s[\s\S]{40,4000}?Private-MAC)	private key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
joint-signs	low	high		(?!)	literals that are put together	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
private-key-encoded	high	high	reach=10000	(LS0tLS1CRUdJTi[A-Za-z0-9+/=]{60,9000})	private key in base 64	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
jwt	high	high	reach=6000 checksum=jwt placeholders	(?<![A-Za-z0-9+/])(eyJ[A-Za-z0-9_-]{14,2000}\.eyJ[A-Za-z0-9_-]{14,4000}+(?:\.[A-Za-z0-9_-]{10,1000}+)?)(?!\.[A-Za-z0-9_-])	JSON Web Token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
url-password	high	high	reach=300 back=24 then=@ url fixtures	(?i)(?<![a-z0-9])[a-z][a-z0-9+.-]{1,20}://[^\s:/@"\'`<>{}$()*\[\],;\\]{0,60}:(?![0-9]{1,5}[/"\'\s])((?:[^\s:/@"\'`<>{}$()*\[\],;%|\\]|\$(?![A-Za-z_{(])){3,80})@(?:[\w-]+\.)*[\w-]+	password in a URL	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
basic-authorization	high	high	back=40 reach=300 digit	(?i)authorization["\']?\s{0,2}[:=,]\s{0,2}["\'`]?basic\s+([A-Za-z0-9+/]{12,200}={0,2})(?![A-Za-z0-9+/])	basic authorization header	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bearer-authorization	high	high	back=40 reach=700 entropy=30	(?i)(?:authorization["\']?\s{0,2}[:=,]\s{0,2}["\'`]?(?:bearer|api-key|token|apikey)[ :]+|["\'](?:x-[\w-]{0,20})?(?:api-?key|token|auth(?:-token)?):\s{0,2}|x-api-key["\']?\s?[:,=]\s{0,2}["\']?)((?=[A-Za-z_.~+/-]{0,80}\d)[A-Za-z0-9_.~+/:-]{16,600}={0,2})(?![A-Za-z0-9])	bearer token in a header	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
curl-user	high	high	url reach=700 user	curl\s[^\n]{0,300}?(?:\\\r?\n[^\n]{0,200}?){0,4}(?:-u|--user)[ =]{0,3}["\']?(?![$<{])(?|[^\s"\']{0,60}:["\']([^\s"\'$<{]{3,100})|([^\s"\']{0,60}:[^\s"\'$<{]{3,100}))	password on a command line	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
netrc	high	high	url fixtures back=2	machine\s+\S+\s+login\s+\S+\s+password\s+(\S{4,100})	password in a netrc file	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
password-hash	medium	high	placeholders fixtures	(?<![A-Za-z0-9$])(\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}|\$[156]\$(?:rounds=\d+\$)?[./A-Za-z0-9]{4,16}\$[./A-Za-z0-9]{22,86}|\$apr1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|\$argon2(?:id|i|d)\$v=\d+\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]{20,}|\$krb5(?:asrep|tgs|pa)\$\d\d\$[^\s"\']{60,}|pbkdf2_sha256\$\d+\$[A-Za-z0-9]+\$[A-Za-z0-9+/=]{40,})	password hash	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
connection-password	high	high	url	(?i)(?:server|data source|host|user id|uid|provider|initial catalog|database)\s?=[^;"\'\n]{1,120};(?:[^"\'\n]{0,200};)?[ "&]*(?:password|pwd)\s?=\s?([^;"\'\s<>{}$\[]{4,80})(?=[;"'\\]|\s|$)	password in a connection string	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
aws-secret-key	high	high	back=24 reach=160 entropy=38 run=40	(?i)(?:aws|secret_?(?:access)?_?key|secretaccesskey)[\w .-]{0,30}["\'\]]?\s{0,3}(?:=>|:=|[:=,(]){1,2}\s{0,3}["\'`]?((?=[A-Za-z/+]{0,40}\d)[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])	AWS secret key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ethereum-key	high	high	back=80 hex=64	(?i)(?:private|secret|wallet|forgot)[^\n]{0,60}?0x([a-fA-F0-9]{64})(?![a-fA-F0-9])	wallet key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
azure-connection	high	high		(?i)[?&]s(?:v|r)=[^\s"\']{0,200}?&sig=([A-Za-z0-9%+/]{40,60}(?:%3D|=)?)	Azure connection string	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
google-service-account	high	high	back=2 hex=40	private_key_id["\']?\s{0,2}:\s{0,2}["\']([a-f0-9]{40})	Google service account key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
docker-auth	high	high		"auth"\s{0,2}:\s{0,2}"([A-Za-z0-9+/]{16,400}={0,2})"	Docker registry credential	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
kubeconfig-key	high	high	reach=7000	client-key-data:\s{0,2}["\']?([A-Za-z0-9+/]{60,6000}={0,2})	client key in a kubeconfig	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
django-secret-key	high	high	entropy=35 fixtures	(?m)(?<![A-Za-z])(?:DJANGO_)?SECRET_KEY["']?[ \t]{0,4}[=,:][ \t]{0,4}["'](?=[^"'\n]{0,60}[!@#$%^&*(=+)])([A-Za-z0-9!@#$%^&*(\-_=+)]{50,80})["']	Django secret key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
jenkins-crumb	high	high	entropy=30 drawn fixtures	(?i)jenkins-crumb["\']?\s{0,2}[:=,]\s{0,2}["\']?([a-f0-9]{32,64})(?![A-Za-z0-9])	Jenkins crumb	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
truenas-key	high	high	entropy=35	login_with_api_key[^\n]{0,40}(?:\n[^\n]{0,60}){0,3}?["\'](\d{1,4}-[A-Za-z0-9]{64})["\']	TrueNAS API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
terraform-default	high	high	back=2 reach=900 entropy=32 drawn fixtures	(?i)variable "[a-z0-9_-]{0,40}(?:token|secret|password|passwd|api_?key|access_?key|private_?key)[a-z0-9_-]{0,20}" *\{(?:[^{}\n]{0,200}\n){1,6}?[ \t]*default[ \t]*=[ \t]*"((?=[^"\n]{0,100}[0-9])(?=[^"\n]{0,100}[A-Za-z])[A-Za-z0-9+/=_.~-]{16,200})"	default of a secret Terraform variable	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
bundled-password	high	high	url fixtures	(?m)(?<![A-Z_])(?:REACT_APP|VITE|NEXT_PUBLIC|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY)_(?:[A-Z0-9]+_){0,5}(?:PASS|PASSWORD|PASSWD|SECRET)[ \t]?=[ \t]?["\']?([^\s"\'$<>{}#()]{6,100})	password in a variable that is built into a page	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
cursor-key	high	high	token drawn	(?<![A-Za-z0-9_-])(key_[a-f0-9]{64})(?![A-Za-z0-9])	Cursor API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
runpod-key	high	high	token drawn	(?<![A-Za-z0-9_-])(rpa_[A-Z0-9]{40}[A-Za-z0-9]{0,10})(?![A-Za-z0-9])	RunPod API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
gemini-auth-key	high	high	drawn	(?<![A-Za-z0-9_-])(AQ\.Ab8[A-Za-z0-9_-]{46,50})(?![A-Za-z0-9])	Gemini API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
upcloud-token	high	high	token drawn	(?<![A-Za-z0-9_-])(ucat_[A-Z0-9]{26})(?![A-Za-z0-9])	UpCloud API token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
proof-key	high	high	token drawn	(?<![A-Za-z0-9_-])(prf_[A-Za-z0-9_-]{36,60})(?![A-Za-z0-9])	Proof API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
ebay-secret	high	high	drawn	(?<![A-Za-z0-9_-])((?:PRD|SBX)-[a-f0-9]{12}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}|(?:PRD|SBX)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{8})(?![A-Za-z0-9])	eBay client secret	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
devin-key	high	high	token drawn	(?<![A-Za-z0-9_-])(apk_(?:user_)?[A-Za-z0-9+/]{60,300}={0,2})(?![A-Za-z0-9])	Devin API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
telnyx-key	high	high		(?<![A-Za-z0-9_-])(KEY01[0-9A-F]{30}_[A-Za-z0-9]{22})(?![A-Za-z0-9])	Telnyx API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
zuplo-key	high	high	token drawn	(?<![A-Za-z0-9_-])(zpka_[a-f0-9]{32}_[a-f0-9]{8})(?![A-Za-z0-9])	Zuplo API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
deno-token	high	high	token drawn	(?<![A-Za-z0-9_-])(dd[pw]_[A-Za-z0-9]{36})(?![A-Za-z0-9])	Deno Deploy token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pinterest-token	high	high	token drawn	(?<![A-Za-z0-9_-])(pina_[A-Za-z0-9_-]{38,90})(?![A-Za-z0-9])	Pinterest access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
thunderstore-token	high	high	token drawn	(?<![A-Za-z0-9_-])(tss_[A-Za-z0-9]{32,36})(?![A-Za-z0-9])	Thunderstore token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
settlemint-token	high	high	token drawn	(?<![A-Za-z0-9_-])(sm_[asp]at_[A-Za-z0-9]{16})(?![A-Za-z0-9])	SettleMint access token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
rootly-key	high	high	token drawn	(?<![A-Za-z0-9_-])(rootly_[a-f0-9]{64})(?![A-Za-z0-9])	Rootly API key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
mergify-key	high	high	token drawn	(?<![A-Za-z0-9_-])(mergify_application_key_[A-Za-z0-9_-]{64})(?![A-Za-z0-9])	Mergify application key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
valtown-token	high	high	token drawn	(?<![A-Za-z0-9_-])(vtwn_\d{1,6}_[A-Za-z0-9_-]{24,48}|vtwn_[A-Za-z0-9]{24,48})(?![A-Za-z0-9])	Val Town token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
swarm-token	high	high		(?<![A-Za-z0-9_-])(SWMTKN-1-[a-z0-9]{50}-[a-z0-9]{25})(?![A-Za-z0-9])	Docker swarm join token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
astra-token	high	high	drawn	(?<![A-Za-z0-9_-])(AstraCS:[A-Za-z0-9]{20,40}(?::[a-f0-9]{40,80})?)(?![A-Za-z0-9])	DataStax Astra token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
cockroach-key	high	high	token drawn	(?<![A-Za-z0-9_-])(CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40})(?![A-Za-z0-9])	CockroachDB Cloud key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
coze-token	high	high	token drawn	(?<![A-Za-z0-9_-])(pat_[A-Za-z0-9]{64})(?![A-Za-z0-9])	Coze token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
pixie-key	high	high		(?<![A-Za-z0-9_-])(px-(?:dep|api)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})(?![A-Za-z0-9])	Pixie API or deploy key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
samsara-token	high	high	token drawn	(?<![A-Za-z0-9_-])(samsara_api_[A-Za-z0-9]{30})(?![A-Za-z0-9])	Samsara API token	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store
newrelic-license	high	high	back=48 drawn	(?<![A-Za-z0-9_-])((?:eu\d\dxx[a-f0-9]{30}|[a-f0-9]{36})NRAL)(?![A-Za-z0-9])	New Relic licence key	whoever has it can act in your name	revoke it at the provider; read the new one from the environment or a secret store

"""####

  // swift-format-ignore
  static let shared: [(StaticString, StaticString)] = [
    ("BETWEEN", ####"(?:s|io|com|ai|crm|hq|app|site|api|lib|layer|networks?)?(?:[ ._-]{0,3}(?:secret|private|access|token|key|auth|api|pass(?:word)?|pwd|pat|client|bearer|cred(?:ential)?s?|id|app|account|service|webhook|user|personal|license|public|subscription|master|server|rest|developer|signing|admin|write|read|sdk|customer|org|team|x|sid|code|refresh|consumer|oauth|bot|live|test|prod|dev|record|project|tracking|delivery|management|preview|deploy|application|login|tenant|application)){0,6}(?:["'`\])]{0,2}[ \t]{0,4}(?:\.=|::?=|\|\|:|=>|<=>|[=:>,]|\|)[ \t"'`\\({=]{0,6}|>\s{0,8}|[ \t]+(?:string[ \t]*=[ \t]*)?["'`]?|[-_]{1,2}(?=[A-Za-z0-9]{16}))(?:(?:basic|bearer|token)[ :])?"####),
    ("VALUE", ####"((?=[A-Za-z_.~+/=:-]{0,60}[0-9])[A-Za-z0-9_.~+/=:%!-]{12,300})(?![A-Za-z0-9(\[])"####),
  ]
}
