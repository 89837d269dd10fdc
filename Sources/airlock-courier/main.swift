import Glibc
import CourierRoom

exit(CourierRoom.run())
