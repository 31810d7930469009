// swift-tools-version: 6.1
import PackageDescription

// A package as another project would write it: depends on Stadtecho and uses its public library only.
let package = Package(
  name: "Consumer",
  dependencies: [.package(name: "Stadtecho", path: "../..")],
  targets: [
    .executableTarget(
      name: "Consumer", dependencies: [.product(name: "Stadtecho", package: "Stadtecho")])
  ],
  swiftLanguageModes: [.v6]
)
