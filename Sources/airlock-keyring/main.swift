import Glibc
import KeyringRoom

exit(KeyringRoom.run())
