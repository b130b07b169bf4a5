using Plumbline.App.Definitions.Formats;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces;

public sealed class FolderManifestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FolderManifestTests()
    {
        _folder.Write("units.csv", "unit,name\na,A\nb,\"B, of\ntwo lines\"\n");
        _folder.Write("observations/o.csv", "indicator,value\nx,1\nx,2\nx,3\n");
        _folder.Write("commentary/x.md", "One.\nTwo.\n");
        FolderManifest.Write(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AManifest_NamesEachFile_WithItsRowsAndItsHash()
    {
        // The SHA-256 is from sha256sum of coreutils.
        Assert.Equal(
            [
                "file,rows,sha256",
                "commentary/x.md,2,4ff383aed1c1f960d918badc8521e2eeee95deaa423df74c719b5edaa3c52270",
                "observations/o.csv,4,2d4c4f23f834cf436bc70d9a04a9fe5b4e41ca6c76397781dcc837f04abeec7b",
                "units.csv,3,b1716b16e1e0fa2b34feba6697bb285670d46d8efaf039b547bfbb3f246acff9",
            ],
            File.ReadAllLines(_folder.File(FolderManifest.FileName)));
    }

    // The SHA-256 is from sha256sum of coreutils.
    [Fact]
    public void NonTextFile_HasNoRows()
    {
        File.WriteAllBytes(_folder.File("logo.png"), "\n\n\0"u8.ToArray());
        FolderManifest.Write(_folder.Path);
        Assert.Contains("logo.png,0,c1c91a7d882700051cb22bf907cfedf13b133deac2aa913eb68f5690146a9317", File.ReadAllLines(_folder.File(FolderManifest.FileName)));
    }

    [Fact]
    public void CompleteFolder_HasNoProblem() => Assert.Empty(Check());

    [Theory]
    [InlineData("indicator,value\nx,1\nx,2\nx,4\n")]
    [InlineData("indicator,value\nx,1\nx,2\nx,3\nx,4\n")]
    [InlineData("indicator,value\r\nx,1\r\nx,2\r\nx,3\r\n")]
    public void AnEditedFile_Loads(string edited)
    {
        _folder.Write("observations/o.csv", edited);
        Assert.Empty(Check());
    }

    [Fact]
    public void EditedWords_Load_ThoughShorter()
    {
        _folder.Write("commentary/x.md", "One.\n");
        Assert.Empty(Check());
    }

    [Theory]
    [InlineData("indicator,value\nx,1\nx,2\n", "3 rows")]
    [InlineData("indicator,value\n", "1 rows")]
    [InlineData("", "0 rows")]
    public void TruncatedFile_IsRefused_UnlessItsRowsWereRemovedOnPurpose(string cut, string found)
    {
        _folder.Write("observations/o.csv", cut);
        Assert.Equal($"observations/o.csv: found {found}; expected 4, as manifest.csv says: copy the folder again, or, where they were taken out on purpose, load with --withdraw", Assert.Single(Check()));
        Assert.Empty(Check(mayLack: true));
    }

    [Fact]
    public void MissingFile_IsRefused_UnlessRemovedOnPurpose()
    {
        File.Delete(_folder.File("units.csv"));
        Assert.Contains("units.csv: found no such file", Assert.Single(Check()), StringComparison.Ordinal);
        Assert.Empty(Check(mayLack: true));
    }

    [Fact]
    public void UnfinishedFolder_IsAlwaysRefused()
    {
        FolderManifest.WriteUnfinished(_folder.Path);
        Assert.Contains("found an unfinished dump", Assert.Single(Check(mayLack: true)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("units.csv,2\n")]
    [InlineData("units.csv,two,abc\n")]
    [InlineData("../units.csv,2,abc\n")]
    [InlineData("/etc/passwd,2,abc\n")]
    public void InvalidManifest_IsRefused(string row)
    {
        _folder.Write(FolderManifest.FileName, "file,rows,sha256\n" + row);
        Assert.StartsWith("manifest.csv:2:1: found “", Assert.Single(Check()), StringComparison.Ordinal);
    }

    [Fact]
    public void FolderWithoutAManifest_IsAccepted()
    {
        File.Delete(_folder.File(FolderManifest.FileName));
        File.Delete(_folder.File("units.csv"));
        Assert.Empty(Check());
    }

    private List<string> Check(bool mayLack = false)
    {
        var problems = new FileProblems();
        FolderManifest.Check(_folder.Path, mayLack, problems);
        return [.. problems.InOrder.Select(problem => problem.ToString())];
    }
}
