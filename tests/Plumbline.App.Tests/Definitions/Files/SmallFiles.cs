using System.IO.Compression;
using System.Text;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions.Files;

/// <summary>Minimal files of each type, and a workspace for them.</summary>
internal static class SmallFiles
{
    internal const string Organisation = "tiny";

    private const string Office = "application/vnd.openxmlformats-officedocument.";

    internal static byte[] Png(string content = "") => [0x89, .. "PNG\r\n\u001a\n"u8, .. Encoding.UTF8.GetBytes(content), 0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];

    internal static byte[] Jpg() => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0xFF, 0xD9];

    internal static byte[] Pdf() => "%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"u8.ToArray();

    internal static byte[] Docx() => Package(Office + "wordprocessingml.document.main+xml");

    internal static byte[] Dotx() => Package(Office + "wordprocessingml.template.main+xml");

    internal static byte[] Xlsx() => Package(Office + "spreadsheetml.sheet.main+xml");

    /// <summary>A package whose parts have the given content types.</summary>
    internal static byte[] Package(params string[] types) => Zip("[Content_Types].xml", $"<Types>{string.Concat(types.Select(type => $"<Override PartName='/x' ContentType='{type}'/>"))}</Types>");

    internal static byte[] Zip(string part, string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry(part).Open()))
        {
            writer.Write(text);
        }

        return bytes.ToArray();
    }

    /// <summary>A workspace without files.</summary>
    internal static TemporaryFolder Workspace()
    {
        var folder = new TemporaryFolder();
        folder.Write("plumbline.yaml", "organisation:\n  code: tiny\n  name: Tiny Trust\n");
        folder.Write("units.csv", "unit,name,kind,parent,from,to\ntiny,Tiny,organisation,,,\n");
        return folder;
    }

    internal static void Put(this TemporaryFolder folder, string name, byte[] bytes)
    {
        var path = folder.File("blobs", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
