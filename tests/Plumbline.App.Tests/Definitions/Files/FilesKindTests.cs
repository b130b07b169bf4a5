using System.Diagnostics;
using System.Text;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Workspaces;
using Plumbline.Core.Files;
using Plumbline.Core.Ledger;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions.Files;

public sealed class FilesKindTests : IDisposable
{
    private readonly TemporaryFolder _folder = SmallFiles.Workspace();

    public void Dispose() => _folder.Dispose();

    // The hash is from sha256sum of coreutils.
    [Fact]
    public void AFile_IsItsNameTypeSizeAndHash()
    {
        _folder.Put("evidence/minutes.txt", "Minutes.\n"u8.ToArray());
        var fact = Assert.Single(Kinds.All.Single(kind => kind.Name.Name == "file").Facts(ReadWorkspace.Run(_folder.Path).Workspace!));
        Assert.Equal("evidence/minutes.txt", fact.Key);
        Assert.Equal("""{"file":"evidence/minutes.txt","media-type":"text/plain; charset=utf-8","sha-256":"88c8f257400ce0def034a315697a8e2778031ed861adaaf91c5cc42bb14bc741","size":"9"}""", fact.Body);
    }

    [Fact]
    public void EveryType_WithMatchingBytes_IsAccepted()
    {
        var files = new Dictionary<string, byte[]>
        {
            ["a.png"] = SmallFiles.Png(),
            ["a.jpg"] = SmallFiles.Jpg(),
            ["a.pdf"] = SmallFiles.Pdf(),
            ["a.docx"] = SmallFiles.Docx(),
            ["a.dotx"] = SmallFiles.Dotx(),
            ["a.xlsx"] = SmallFiles.Xlsx(),
            ["a.csv"] = [0xEF, 0xBB, 0xBF, .. "name,value\r\ncaf\u00e9,1\r\n"u8],
            ["a.txt"] = Encoding.UTF8.GetBytes(new string('x', (1 << 16) - 1) + "\u00e9\t\U0001FA7A"),
        };
        foreach (var (name, bytes) in files) _folder.Put(name, bytes);
        _folder.Put(".DS_Store", [0, 1]);
        Assert.Equal([], Problems());
        Assert.Equal(FileType.All.Select(type => type.Extension).Order(StringComparer.Ordinal), files.Keys.Select(name => name[2..]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a.png", "jpg", "the bytes of a JPEG picture; expected a PNG picture, as its name says: save it as one, or name it for what it is")]
    [InlineData("a.jpg", "png", "the bytes of a PNG picture; expected a JPEG picture")]
    [InlineData("a.pdf", "html", "bytes that are not a PDF; expected a PDF")]
    [InlineData("a.png", "docx", "the bytes of a zip file; expected a PNG picture")]
    [InlineData("a.docx", "pdf", "the bytes of a PDF; expected a Word document")]
    [InlineData("a.docx", "xlsx", "a zip file that is not a Word document; expected a Word document")]
    [InlineData("a.docx", "dotx", "a zip file that is not a Word document; expected a Word document")]
    [InlineData("a.dotx", "docx", "a zip file that is not a Word template; expected a Word template")]
    [InlineData("a.docx", "macros", "a Word document with macros; expected one without: open it and save it as .docx")]
    [InlineData("a.docx", "code", "a Word document with macros; expected one without")]
    [InlineData("a.xlsx", "zip", "an Excel workbook that is cut short or damaged; expected the file saved again")]
    [InlineData("a.xlsx", "dtd", "an Excel workbook that is cut short or damaged; expected the file saved again")]
    [InlineData("a.png", "", "an empty file; expected a file with content, or no file")]
    [InlineData("a.txt", "png", "byte 89 in line 1; expected a text in UTF-8: save it as UTF-8, or keep it as PDF if its bytes must stay unchanged")]
    [InlineData("a.csv", "windows", "byte E9 in line 2; expected a table in UTF-8")]
    [InlineData("a.csv", "utf-16", "byte FF in line 1; expected a table in UTF-8")]
    [InlineData("a.txt", "nul", "byte 00 in line 3; expected a text in UTF-8")]
    [InlineData("a.txt", "half", "byte C3 in line 1; expected a text in UTF-8")]
    public void BytesOfAnotherType_AreRefused(string name, string content, string said)
    {
        _folder.Put(name, content switch
        {
            "png" => SmallFiles.Png(),
            "jpg" => SmallFiles.Jpg(),
            "pdf" => SmallFiles.Pdf(),
            "docx" => SmallFiles.Docx(),
            "dotx" => SmallFiles.Dotx(),
            "xlsx" => SmallFiles.Xlsx(),
            "macros" => SmallFiles.Package("application/vnd.ms-word.document.macroEnabled.main+xml"),
            "code" => SmallFiles.Package("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-office.vbaProject"),
            "zip" => SmallFiles.Zip("readme", "words"),
            "dtd" => SmallFiles.Zip("[Content_Types].xml", "<!DOCTYPE Types SYSTEM 'file:///etc/passwd'><Types/>"),
            "html" => "<script>alert(1)</script>"u8.ToArray(),
            "windows" => [.. "a\ncaf"u8, 0xE9, (byte)'\n'],
            "utf-16" => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("words")).ToArray(),
            "nul" => "a\nb\nc\0"u8.ToArray(),
            "half" => [(byte)'a', 0xC3],
            _ => [],
        });
        Assert.StartsWith($"blobs/{name}: found {said}", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.png", "a PNG picture that is cut short; expected the whole file: copy it again")]
    [InlineData("a.pdf", "a PDF that is cut short; expected the whole file: copy it again")]
    [InlineData("a.docx", "a Word document that is cut short or damaged; expected the file saved again by the program it comes from")]
    public void TruncatedFile_IsRefused(string name, string said)
    {
        byte[] whole = name switch { "a.png" => SmallFiles.Png(), "a.pdf" => SmallFiles.Pdf(), _ => SmallFiles.Docx() };
        _folder.Put(name, whole[..^9]);
        Assert.Equal($"blobs/{name}: found {said}", Assert.Single(Problems()));
    }

    [Theory]
    [InlineData("Logo.png", "found “Logo.png”; expected lower-case letters")]
    [InlineData("logo.svg", "a drawing in SVG can carry a script; save it as PNG")]
    [InlineData("a.b/logo.png", "expected a folder's name without a dot")]
    [InlineData("Thumbs.db", "expected lower-case letters")]
    public void InvalidName_IsRefused(string name, string said)
    {
        _folder.Put(name, SmallFiles.Png());
        var problem = Assert.Single(Problems());
        Assert.StartsWith($"blobs/{name}: ", problem, StringComparison.Ordinal);
        Assert.Contains(said, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void FoldersGoOneDeep()
    {
        _folder.Put("a/b/logo.png", SmallFiles.Png());
        Assert.Equal("blobs/a/b: found a folder in a folder; expected its files in blobs/a: folders go no deeper", Assert.Single(Problems()));
    }

    [Theory]
    [InlineData("blobs/a.txt", false)]
    [InlineData("blobs/evidence/a.txt", false)]
    [InlineData("blobs/evidence", true)]
    [InlineData("blobs", true)]
    public void Link_IsRefused_WithoutRevealingItsTarget(string place, bool isFolder)
    {
        using var outside = new TemporaryFolder();
        outside.Write("a.txt", "root:secret\n");
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(place))!);
        if (isFolder) Directory.CreateSymbolicLink(_folder.File(place), outside.Path);
        else File.CreateSymbolicLink(_folder.File(place), outside.File("a.txt"));
        Assert.StartsWith($"{place}: found a link to ", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void Pipe_IsRefused_WithoutWaiting()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Put("b.txt", "words"u8.ToArray());
        using (var made = Process.Start(new ProcessStartInfo("mkfifo", [_folder.File("blobs", "a.txt")]) { UseShellExecute = false })!) made.WaitForExit();
        Assert.Equal("blobs/a.txt: found a pipe or a device; expected an ordinary file: a workspace contains all its files", Assert.Single(Problems()));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void TwentyMebibytes_IsTheLimitOfAFile(int more, bool isRefused)
    {
        Sparse("a.jpg", (20 * 1024 * 1024) + more);
        Assert.Equal(isRefused ? ["blobs/a.jpg: found 20,971,521 bytes; expected at most 20 MiB: save it smaller, or keep a part of it"] : [], Problems());
    }

    [Fact]
    public void TwoHundredMebibytes_IsTheLimitOfAFolder()
    {
        for (var file = 0; file < 10; file++) Sparse($"f{file}.jpg", 20 * 1024 * 1024);
        _folder.Put("evidence/one-more.txt", "a"u8.ToArray());
        Assert.StartsWith("blobs: found 209,715,201 bytes in 11 files; expected at most 200 MiB together: take files out", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("logo.png", "image/jpeg", "9", 64, "found “image/jpeg”; expected image/png, as its name says")]
    [InlineData("logo.svg", "image/svg+xml", "9", 64, "found “logo.svg”; expected a name that ends in one of")]
    [InlineData("logo.png", "image/png", "0", 64, "found “0”; expected a number of bytes")]
    [InlineData("logo.png", "image/png", "-9", 64, "found “-9”; expected a number of bytes")]
    [InlineData("logo.png", "image/png", "9", 63, "expected 64 lower-case hexadecimal digits")]
    public void InvalidFact_IsReportedAsDamage(string name, string mediaType, string size, int digits, string said)
    {
        var body = FactBody.Of(new FactTree().Add("file", name).Add("media-type", mediaType).Add("size", size).Add("sha-256", new string('a', digits)));
        var reading = new DefinitionReading(new FileProblems());
        Kinds.All.Single(kind => kind.Name.Name == "file").ReadFacts([new DefinitionRow(FactKind.Of("file"), name, body, ChangeNumber.First)], reading);
        Assert.Contains(said, string.Concat(reading.Problems.InOrder.Select(problem => problem.Problem.ToString())), StringComparison.Ordinal);
        Assert.Empty(reading.Values.Of<KeptFile>());
    }

    private void Sparse(string name, long size)
    {
        _folder.Put(name, SmallFiles.Jpg());
        using var file = File.OpenWrite(_folder.File("blobs", name));
        file.SetLength(size);
    }

    private List<string> Problems() => [.. ReadWorkspace.Run(_folder.Path).Problems.Select((FileProblem problem) => problem.ToString())];
}
