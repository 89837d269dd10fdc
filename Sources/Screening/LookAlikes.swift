/// Scalars that are read as an ASCII letter.
enum LookAlikes {
  /// The ASCII byte a scalar stands for, or `nil`.
  static func plain(_ value: UInt32) -> UInt8? {
    switch value {
    case 0xFF01...0xFF5E: UInt8(truncatingIfNeeded: value - 0xFEE0)
    case 0x1D400...0x1D6A3: letter((value - 0x1D400) % 52)
    case 0x1D6A8...0x1D7CB: greekMathematical(value)
    case 0x1D7CE...0x1D7FF: UInt8(truncatingIfNeeded: (value - 0x1D7CE) % 10 + 0x30)
    case 0x24B6...0x24CF: small(value - 0x24B6)
    case 0x24D0...0x24E9: small(value - 0x24D0)
    case 0x249C...0x24B5: small(value - 0x249C)
    case 0x1F110...0x1F129: small(value - 0x1F110)
    case 0x1F130...0x1F149: small(value - 0x1F130)
    case 0x1F150...0x1F169: small(value - 0x1F150)
    case 0x1F170...0x1F189: small(value - 0x1F170)
    case 0x1F1E6...0x1F1FF: small(value - 0x1F1E6)
    case 0xE0020...0xE007E: UInt8(truncatingIfNeeded: value - 0xE0000)
    case 0xE0100...0xE01EF: UInt8(truncatingIfNeeded: value - 0xE0100 + 16)
    default: table[value]
    }
  }

  private static func small(_ offset: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: offset + 0x61) }
  private static func letter(_ offset: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: offset < 26 ? offset + 0x61 : offset - 26 + 0x61)
  }

  private static func greekMathematical(_ value: UInt32) -> UInt8? {
    let offset = (value - 0x1D6A8) % 58
    return table[offset < 25 ? 0x391 + offset : 0x3B1 + offset - 26]
  }

  /// Pairs of a letter and what looks like it, by appearance; accents count as decoration.
  private static let table: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for group in groups {
      guard let plain = group.first else { continue }
      for scalar in group.dropFirst() { table[scalar.value] = UInt8(truncatingIfNeeded: plain.value) }
    }
    return table
  }()

  private static let groups: [String.UnicodeScalarView] = [
    "aаАαΑᴀɑÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎẠạẢảᵃₐ⍺ᗅꓮꭺªⱯ".unicodeScalars,
    "bЬВвΒʙƄᏏᵇЪьъ♭ꓐƀɓ".unicodeScalars,
    "cсСϲϹᴄƈçÇćĆĉĊċčČⅽᶜℂꓚꮯ¢".unicodeScalars,
    "dԁᴅđĎďĐⅾᵈꓒɗḍḏժᏧ".unicodeScalars,
    "eеЕεΕᴇéèêëÉÈÊËēĒĕėęĘěĚẹẻẽếềểễệℯℰᵉₑҽꓰэєЄЭ℮".unicodeScalars,
    "fғϝꜰƒᶠꓝẝſք".unicodeScalars,
    "gɡցԍɢĝğĞġģǧᵍℊꓖɠǥ".unicodeScalars,
    "hһНнΗʜĥħḥʰₕℎℋℌℍհҺӊңꓧᏂ".unicodeScalars,
    "iіІιΙɪíìîïÍÌÎÏīĭįıİǐịỉⁱᵢℹⅰӏꓲɩ∣׀ا".unicodeScalars,
    "jјЈϳᴊĵʲⱼꓙյɉ".unicodeScalars,
    "kкКκΚᴋķĸᵏₖꓗƙҡќ".unicodeScalars,
    "lⅼʟĺļľłŁˡₗℓꓡӀւ|ɭꞁ".unicodeScalars,
    "mмМΜᴍⅿᵐₘℳꓟṃɱ".unicodeScalars,
    "nпηΝɴñÑńņňŋⁿₙℕꓠոпռПṇɲ".unicodeScalars,
    "oоОοΟᴏóòôõöøÓÒÔÕÖØōŏőơọỏốồổỗộớờởỡợᵒₒℴꓳօσ०ဝ๐".unicodeScalars,
    "pрРρΡᴘᵖₚℙꓑƿþҏ".unicodeScalars,
    "qԛգʠɋℚզ".unicodeScalars,
    "rгʀŕŗřʳᵣℛℜℝꓣɍяг".unicodeScalars,
    "sѕЅꜱśŝşŠšșṣˢₛꓢʂֆ".unicodeScalars,
    "tтТτΤᴛţťŧțṭᵗₜꓔƭ".unicodeScalars,
    "uυᴜúùûüÚÙÛÜūŭůűųưụủứừửữựᵘᵤսꓴʋцμ".unicodeScalars,
    "vνѵᴠⅴᵛᵥꓦѴ∨".unicodeScalars,
    "wԝᴡŵẁẃẅʷꓪωѡшɯ".unicodeScalars,
    "xхХχΧⅹˣₓꓫ×ҳ".unicodeScalars,
    "yуУγΥʏýÿÝŷỳỵỷỹʸꓬүҮұɣ".unicodeScalars,
    "zᴢźżŽžẓᶻℤꓜʐƶΖ".unicodeScalars,
  ]
}
