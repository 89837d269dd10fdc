import Glibc
import ReaderRoom

exit(ReaderRoom.run())
