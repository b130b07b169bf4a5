using System.Text;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>The text of a file whose byte-order mark and line ends are kept.</summary>
internal static class FolderFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The text with its byte-order mark, if it has one.</summary>
    internal static string Read(string path) => Utf8.GetString(File.ReadAllBytes(path));

    /// <summary>Writes a text; the folder of the file is created where it is missing.</summary>
    internal static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, Utf8);
    }

    /// <summary>Replaces the text of a file by one with line feeds, which get the ends of the lines that the file had.</summary>
    internal static void Replace(string path, string text)
    {
        var was = File.Exists(path) ? Read(path) : "";
        var mark = was.StartsWith('\uFEFF') ? "\uFEFF" : "";
        Write(path, mark + (was.Contains("\r\n", StringComparison.Ordinal) ? text.ReplaceLineEndings("\r\n") : text));
    }
}
