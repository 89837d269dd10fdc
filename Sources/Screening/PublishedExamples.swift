/// Keys that their vendors publish for everyone: in documents, samples and emulators.
///
/// They open nothing that is anybody's. Only their hashes stand here (FNV-1a, 64 bits), so that no scanner takes this file for a leak.
enum PublishedExamples {
  static func contain(_ secret: ArraySlice<UInt8>) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in secret { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hashes.contains(hash)
  }

  private static let hashes: Set<UInt64> = [
    // Firebase keys in the sources of its own Android library.
    0xADBD_04E3_FE1B_6D49, 0x816C_D10F_DB11_EAD0, 0x6835_E0F2_8883_2A40, 0x8288_18F8_3325_7868,
    0x1211_3C2E_6979_F447, 0x6ACB_D824_BD32_BBD4, 0x515C_B771_A423_8032, 0xE754_678E_A2B1_4EF1,
    0xE766_6DBB_286C_6C2E, 0xDB94_22F1_DD33_2DCC, 0x9866_D16F_1CA5_7CCE, 0x99B2_7263_46A1_E92A,
    // Passwords in the reference of NuGet.Config.
    0x4155_0317_7A5C_10E1, 0x1A3E_1C90_EE66_98A0,
    // Keys of Azure's storage and Cosmos DB emulators.
    0x3F9D_1C99_6E62_0B67, 0x9F19_20C6_CD48_4714,
  ]
}
