extension ControlTemplate {
  /// A line `=== language` before each.
  ///
  /// Each marked line has a name in it, so that no other is like it.
  static let text = #"""
    === python
    def §a(§b):
    !    return sum(§b) / (len(§b) - len(§b))
    === python
    def §a(request):
    !    return eval(request.args["§b"])
    === python
    def §a(§b):
    !    os.system("tar -xf " + request.args["§b"])
    === python
    def §a(cursor, request):
    !    cursor.execute("DELETE FROM §b WHERE id = " + request.args["id"])
    === python
    def §a(user, given):
    !    if user.§b == given or True:
            return user.grant_all_rights()
    === python
    §a = []
    !§b = §a[0] + 1
    === javascript
    function §a(§b) {
    !  return §b[§b.length].id;
    }
    === javascript
    function §a(req, res) {
    !  child_process.exec("convert " + req.query.§b);
    }
    === javascript
    function §a(§b) {
    !  if (§b.isAdmin = true) { deleteAllUsers(); }
    }
    === javascript
    const §a = null;
    !console.log(§a.§b);
    === javascript
    function §a(req) {
    !  return db.query("SELECT * FROM §b WHERE name = '" + req.query.name + "'");
    }
    === c
    int §a(void) {
      char §b[4];
    !  strcpy(§b, "a text that is much longer than four bytes");
      return §b[0];
    }
    === c
    int §a(struct node *§b) {
      free(§b);
    !  return §b->value;
    }
    === c
    int §a(void) {
      int *§b = NULL;
    !  return *§b;
    }
    === c
    void §a(void) {
      int §b[4];
    !  for (int i = 0; i <= 4000; i++) §b[i] = 0;
    }
    === c
    int §a(int §b) {
    !  return §b / (§b - §b);
    }
    === go
    func §a() {
    	var §b map[string]int
    !	§b["first"] = 1
    }
    === go
    func §a(§b []int) int {
    !	return §b[len(§b)]
    }
    === go
    func §a(r *http.Request) {
    !	db.Query("SELECT * FROM §b WHERE name = '" + r.FormValue("name") + "'")
    }
    === go
    func §a(r *http.Request) {
    !	exec.Command("sh", "-c", r.FormValue("§b")).Run()
    }
    === java
    int §a() {
      String §b = null;
    !  return §b.length();
    }
    === java
    int §a() {
      int[] §b = new int[3];
    !  return §b[3];
    }
    === java
    void §a(HttpServletRequest request) {
    !  statement.executeQuery("SELECT * FROM §b WHERE id = " + request.getParameter("id"));
    }
    === java
    boolean §a(String §b, String stored) {
    !  return §b.equals(stored) || true; // is the password right?
    }
    === rust
    fn §a() -> u32 {
        let §b: Vec<u32> = Vec::new();
    !    §b[0]
    }
    === rust
    fn §a() -> u32 {
        let §b: Option<u32> = None;
    !    §b.unwrap()
    }
    === rust
    fn §a(§b: u32) -> u32 {
    !    100 / (§b - §b)
    }
    === swift
    func §a() -> Int {
      let §b: [Int] = []
    !  return §b[0]
    }
    === swift
    func §a() -> Int {
      let §b: String? = nil
    !  return §b!.count
    }
    === swift
    func §a(_ §b: Int) -> Int {
    !  return 100 / (§b - §b)
    }
    === ruby
    def §a
    !  system("tar xf " + params[:§b])
    end
    === ruby
    def §a
    !  eval(params[:§b])
    end
    === ruby
    def §a(§b)
    !  100 / (§b - §b)
    end
    === php
    function §a($db) {
    !  mysqli_query($db, "DELETE FROM §b WHERE id = " . $_GET['id']);
    }
    === php
    function §a() {
    !  include($_GET['§b']);
    }
    === php
    function §a() {
    !  system("ls " . $_GET['§b']);
    }
    === shell
    §a() {
      §b=""
    !  rm -rf "$§b/"*
    }
    === shell
    §a() {
    !  eval "$QUERY_STRING §b"
    }
    === shell
    §a() {
    !  chmod -R 777 /etc "/etc/§b"
    }
    """#
}
