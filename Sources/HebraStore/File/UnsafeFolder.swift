internal import Foundation

/// Folders in which a synced file may still be lost or duplicated.
package enum UnsafeFolder {
  private static let fileSystems = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "drvfs", "vboxsf", "davfs", "fuse.sshfs",
    "fuse.rclone", "fuse.google-drive-ocamlfuse", "fuse.davfs2",
  ]
  private static let services = [
    "OneDrive", "Dropbox", "Google Drive", "GoogleDrive", "iCloud", "iCloudDrive", "Nextcloud",
    "MEGA",
  ]

  /// The name of the network file system or syncing service that holds `path`, if any.
  package static func name(of path: String) -> String? {
    let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
    return name(of: path, mounts: mounts)
  }

  /// The same, for a table of mounts in the form of `/proc/self/mounts`.
  package static func name(of path: String, mounts: String) -> String? {
    let folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
    for part in folder.pathComponents {
      if let service = services.first(where: {
        part.lowercased() == $0.lowercased() || part.hasPrefix($0 + " ")
      }) {
        return service
      }
    }
    var best: (point: String, system: String)?
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count >= 3 else { continue }
      let point = fields[1].replacingOccurrences(of: "\\040", with: " ")
      let prefix = point.hasSuffix("/") ? point : point + "/"
      guard (folder.path + "/").hasPrefix(prefix), point.count >= best?.point.count ?? 0 else {
        continue
      }
      best = (point, fields[2])
    }
    guard let system = best?.system, fileSystems.contains(system) else { return nil }
    return system
  }
}
