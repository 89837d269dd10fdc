"""name-server.py ADDRESS FOLDER: answers who asks for the address of any name, over UDP, with the lines of FOLDER/answers:
the first to the first question, the last to every later one; notes each name in FOLDER/questions."""
import os
import socket
import struct
import sys

address, folder = sys.argv[1:3]
listener = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
listener.bind((address, 53))
print("ready", flush=True)
ADDRESS_OF_HOST = 1
while True:
    question, asker = listener.recvfrom(4096)
    end, labels = 12, []
    while question[end]:
        labels.append(question[end + 1:end + 1 + question[end]].decode())
        end += 1 + question[end]
    end += 5
    kind = struct.unpack("!H", question[end - 4:end - 2])[0]
    records = b""
    if kind == ADDRESS_OF_HOST:
        place = os.path.join(folder, "questions")
        count = len(open(place, encoding="utf-8").readlines()) if os.path.exists(place) else 0
        with open(place, "a", encoding="utf-8") as file:
            file.write(".".join(labels) + "\n")
        answers = open(os.path.join(folder, "answers"), encoding="utf-8").read().split()
        for answer in answers[count:count + 1] or answers[-1:]:
            # The name is the question's; nobody may keep the answer.
            records = struct.pack("!HHHIH", 0xC00C, kind, 1, 0, 4) + socket.inet_aton(answer)
    head = question[:2] + struct.pack("!HHHHH", 0x8580, 1, 1 if records else 0, 0, 0)
    listener.sendto(head + question[12:end] + records, asker)
