"""vault-server.py FOLDER: speaks what HashiCorp Vault's documents say of AppRole and of its key-value engine, version 2,
and what GitLab and GitHub say of a token; prints its port, notes requests in FOLDER/requests, does what FOLDER/says."""
import json
import os
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

folder = sys.argv[1]


def said(name, default=""):
    try:
        return open(os.path.join(folder, name), encoding="utf-8").read()
    except FileNotFoundError:
        return default


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    lent = "hvs.lent-by-the-server"

    def log_message(self, *arguments):
        pass

    def answer(self, status, value, headers=()):
        # Go writes some characters as no other encoder does.
        body = value if isinstance(value, bytes) else json.dumps(value).replace("<", "\\u003c").encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, text in headers:
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(body)

    def handle_any(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        headers = {name.lower(): value for name, value in self.headers.items()}
        line = {"line": self.requestline, "headers": headers, "body": body}
        with open(os.path.join(folder, "requests"), "a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        path = self.path.split("?")[0]
        self.reply(path, body, headers)

    def reply(self, path, body, headers):
        behaviour = said("says")
        envelope = {"request_id": "0f6b", "lease_id": "", "renewable": False, "lease_duration": 0, "data": None,
                    "wrap_info": None, "warnings": None, "auth": None}
        bearer = headers.get("authorization", "")
        if path == "/v1/sys/health":
            sealed = behaviour == "sealed"
            self.answer(503 if sealed else 200, {"initialized": True, "sealed": sealed, "standby": False})
        elif path == "/v1/auth/approle/login":
            wanted = {"role_id": "role-1", "secret_id": said("secret-id")}
            if behaviour == "no-json":
                self.answer(200, b"<html>welcome</html>")
            elif json.loads(body) != wanted or behaviour == "refuses":
                self.answer(400, {"errors": ["invalid role or secret ID"]})
            else:
                auth = {"client_token": self.lent, "accessor": "a", "policies": ["default"],
                        "token_policies": ["default"], "metadata": {"role_name": "r"}, "renewable": True,
                        "lease_duration": int(said("lease", "1200")), "entity_id": "e", "token_type": "service",
                        "orphan": True}
                self.answer(200, {**envelope, "auth": auth})
        elif headers.get("x-vault-token") == self.lent and path == "/v1/auth/token/revoke-self":
            while behaviour == "held" and said("says") == "held":
                time.sleep(0.02)
            self.send_response(204)
            self.end_headers()
        elif path.startswith("/v1/"):
            if headers.get("x-vault-token") != self.lent or behaviour == "forbids":
                self.answer(403, {"errors": ["permission denied"]})
            elif path == "/v1/secret/data/team/airlock":
                if behaviour == "slow":
                    time.sleep(1.5)
                metadata = {"created_time": "2026-01-02T03:04:05.6Z", "custom_metadata": None, "deletion_time": "",
                            "destroyed": False, "version": 3}
                self.answer(200, {**envelope, "data": {"data": {"token": said("token"), "n": 1}, "metadata": metadata}})
            else:
                self.answer(404, {"errors": []})
        elif bearer != "Bearer " + said("token"):
            self.answer(401, {"message": "401 Unauthorized"})
        elif behaviour.startswith("gitlab ") and path == "/api/v4/personal_access_tokens/self":
            self.answer(200, {"id": 4, "name": "a token", "revoked": False, "created_at": "2026-01-02T03:04:05.6Z",
                              "scopes": behaviour.split()[1:], "user_id": 3, "last_used_at": None, "active": True,
                              "expires_at": "2027-01-02"})
        elif behaviour.startswith("github") and path == "/rate_limit":
            self.answer(200, {"resources": {}}, [("X-OAuth-Scopes", ", ".join(behaviour.split()[1:]))])
        else:
            self.answer(404, {"message": "Not Found"})

    do_GET = do_POST = do_PUT = handle_any


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
