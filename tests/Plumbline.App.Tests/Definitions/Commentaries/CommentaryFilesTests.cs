using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Workspaces;
using Plumbline.Core.Commentaries;
using Plumbline.Tests.Support;
using static Plumbline.App.Tests.Workspaces.SmallFolder;

namespace Plumbline.App.Tests.Definitions.Commentaries;

/// <summary>commentary/*.md: its headings, older and newer, and what is expected by a day.</summary>
public sealed class CommentaryFilesTests : IDisposable
{
    private const string Head = "---\nindicator: falls\nunit: trust\nperiod: 2023-01\n---\n";
    private const string Older = Head + "## Commentary\nTwo wards closed.\n\n## Actions\nA new rota.\n\n## Note\nProvisional.\n";
    private const string Newer = Head + "## Why\nTwo wards closed.\n\n## What we are doing\nA new rota.\n\n## Note\nProvisional.\n";

    private readonly TemporaryFolder _folder = Small();

    // The body of a fact is what the ledger hashes.
    [Fact]
    public void OlderHeadings_AreReadForEver_AsTheSameFact_AndWrittenAsTheNewerOnes()
    {
        var (older, newer) = (Read(Older), Read(Newer));
        Assert.Equal(newer, older);
        Assert.Equal(("Two wards closed.", "A new rota.", "Provisional."), (older.Why, older.Doing, older.Note));
        const string InLedgers = """{"actions":"A new rota.","commentary":"Two wards closed.","indicator":"falls","note":"Provisional.","period":"2023-01","unit":"trust"}""";
        Assert.Equal(InLedgers, Kinds.Commentaries.ToFact(older).Body);
        Assert.Equal(Newer, Kinds.Commentaries.Write(older));
    }

    [Theory]
    [InlineData("31 March 2024: at least 92%")]
    [InlineData("31 Mar 2024: at least 92%")]
    [InlineData("2024-03-31: ≥ 92%")]
    [InlineData(" 31/3/2024 :at least 92%")]
    public void ExpectedBy_IsADayAndACriterion_AndIsReadBack(string line)
    {
        var commentary = Read(Newer + "\n## Expected by\n" + line + "\n");
        Assert.Equal("31 March 2024: at least 92%", commentary.Expected?.ToString());
        var written = Kinds.Commentaries.Write(commentary);
        Assert.Contains("## What we are doing\nA new rota.\n\n## Expected by\n31 March 2024: at least 92%\n\n## Note\n", written, StringComparison.Ordinal);
        Assert.Equal(commentary, Read(written));
        Assert.Contains("\"expected\":\"31 March 2024: at least 92%\"", Kinds.Commentaries.ToFact(commentary).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Why\nA\n## Actions\nB\n", "8:1: found “## Actions”; expected the headings of one kind in one file: ## Why, ## What we are doing, ## Expected by, ## Note; “Commentary” and “Actions” are the older names of the first two")]
    [InlineData("## Commentary\nA\n## Expected by\n31 March 2024: at least 92%\n", "8:1: found “## Expected by”; expected the headings of one kind in one file: ## Why, ## What we are doing, ## Expected by, ## Note; “Commentary” and “Actions” are the older names of the first two")]
    [InlineData("## Why\nA\n## Note\nB\n## why\nC\n", "10:1: found “## why”; expected each heading once; it stands in line 6 already")]
    [InlineData("## Reasons\nA\n", "6:1: found “## Reasons”; expected one of ## Why, ## What we are doing, ## Expected by, ## Note")]
    [InlineData("Words\n", "6:1: found “Words”; expected a heading first: ## Why, ## What we are doing, ## Expected by, ## Note")]
    [InlineData("## Expected by\nat least 92%\n", "7:1: found “at least 92%”; expected a day and what is expected by it, such as 31 March 2024: at least 92%")]
    [InlineData("## Expected by\nnext spring: at least 92%\n", "7:1: found “next spring”; expected a day before the colon, such as 31 March 2024 or 2024-03-31")]
    [InlineData("## Expected by\n31 February 2024: at least 92%\n", "7:1: found “31 February 2024”; expected a day before the colon, such as 31 March 2024 or 2024-03-31")]
    [InlineData("## Expected by\n31 March 2024: 92%\n", "7:1: found “ 92%”; expected a target such as at least 90%, at most 4.5%, between 18 and 24, exactly 0, Outstanding, no target, baseline or contextual")]
    [InlineData("## Expected by\n31 March 2024: no target\n", "7:1: found “no target”; expected what is expected after the colon, such as at least 92%")]
    [InlineData("## Expected by\n31 March 2024: at least 92%\n30 June 2024: at least 95%\n", "7:1: found “31 March 2024: at least 92% 30 June 2024: at least 95%”; expected one line, such as 31 March 2024: at least 92%")]
    public void AMistake_NamesItsLineAndRemedy(string words, string told)
    {
        _folder.Write("commentary/c.md", Head + words);
        Assert.Equal($"commentary/c.md:{told}", Only(_folder));
    }

    [Fact]
    public void AHeadingWithoutWords_IsNoPart() => Assert.Equal((null, null, null), Parts(Read(Head + "## Why\n\n## Expected by\n\n## What we are doing\n")));

    public void Dispose() => _folder.Dispose();

    private static (string?, string?, Commitment?) Parts(Commentary value) => (value.Why, value.Doing, value.Expected);

    private Commentary Read(string text)
    {
        _folder.Write("commentary/c.md", text);
        var read = ReadWorkspace.Run(_folder.Path);
        Assert.Equal([], read.Problems);
        return Assert.Single(read.Workspace!.Commentaries);
    }
}
