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

    public CommentaryFilesTests() => _folder.Write(
        "indicators.csv",
        "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\ntraining,Training,month,percentage,higher,none\nwait,Wait,month,days,lower,none\ncost,Cost,month,money,lower,sum\ngrade,Grade,month,verdict,higher,none\n");

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
    [InlineData("31 March 2024: at least 92")]
    public void ExpectedBy_IsADayAndACriterion_AndIsReadBack(string line)
    {
        var commentary = Read(Of("training", Newer) + "\n## Expected by\n" + line + "\n");
        Assert.Equal("31 March 2024: at least 92%", commentary.Expected?.ToString());
        var written = Kinds.Commentaries.Write(commentary);
        Assert.Contains("## What we are doing\nA new rota.\n\n## Expected by\n31 March 2024: at least 92%\n\n## Note\n", written, StringComparison.Ordinal);
        Assert.Equal(commentary, Read(written));
        Assert.Contains("\"expected\":\"31 March 2024: at least 92%\"", Kinds.Commentaries.ToFact(commentary).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Why\nA\n## Actions\nB\n", "8:1: found “## Actions”; expected the headings of one kind in one file: ## Why, ## What we are doing, ## Expected by, ## Note; “Commentary” and “Actions” are the older names of the first two")]
    [InlineData("## Commentary\nA\n## Expected by\n31 March 2024: at most 3\n", "8:1: found “## Expected by”; expected the headings of one kind in one file: ## Why, ## What we are doing, ## Expected by, ## Note; “Commentary” and “Actions” are the older names of the first two")]
    [InlineData("## Why\nA\n## Note\nB\n## why\nC\n", "10:1: found “## why”; expected each heading once; it stands in line 6 already")]
    [InlineData("## Reasons\nA\n", "6:1: found “## Reasons”; expected one of ## Why, ## What we are doing, ## Expected by, ## Note")]
    [InlineData("Words\n", "6:1: found “Words”; expected a heading first: ## Why, ## What we are doing, ## Expected by, ## Note")]
    [InlineData("## Expected by\nat least 92%\n", "7:1: found “at least 92%”; expected a day and what is expected by it, such as 31 March 2024: at least 92%")]
    [InlineData("## Expected by\nnext spring: at least 92%\n", "7:1: found “next spring”; expected a day before the colon, such as 31 March 2024 or 2024-03-31")]
    [InlineData("## Expected by\n31 February 2024: at least 92%\n", "7:1: found “31 February 2024”; expected a day before the colon, such as 31 March 2024 or 2024-03-31")]
    [InlineData("## Expected by\n31 March 2024: 92%\n", "7:1: found “92%”; expected a target such as at least 90%, at most 4.5%, more than £75m, less than 5, between 18 and 24, exactly 0, at least plan, at most plan, Outstanding, no target, baseline or contextual")]
    [InlineData("## Expected by\n31 March 2024: no target\n", "7:1: found “no target”; expected what is expected after the colon, such as at least 92%")]
    [InlineData("## Expected by\n31 March 2024: at least 92%\n30 June 2024: at least 95%\n", "7:1: found “31 March 2024: at least 92% 30 June 2024: at least 95%”; expected one line, such as 31 March 2024: at least 92%")]
    public void AMistake_NamesItsLineAndRemedy(string words, string told)
    {
        _folder.Write("commentary/c.md", Head + words);
        Assert.Equal($"commentary/c.md:{told}", Only(_folder));
    }

    [Theory]
    [InlineData("training", "31 March 2024: at most £5", "found “at most £5”; expected a percentage from 0% to 100%, such as at least 92%")]
    [InlineData("training", "31 March 2024: at most 5 days", "found “at most 5 days”; expected a percentage from 0% to 100%, such as at least 92%")]
    [InlineData("training", "31 March 2024: Achieved", "found “Achieved”; expected a percentage from 0% to 100%, such as at least 92%")]
    [InlineData("training", "31 March 2024: at least 920%", "found “at least 920%”; expected a percentage from 0% to 100%, such as at least 92%")]
    [InlineData("training", "31 March 2024: at least 0.92", "found “at least 0.92”; expected a percentage from 0% to 100%, such as at least 92%")]
    [InlineData("training", "31 March 2024: between 90% and 120%", "found “between 90% and 120%”; expected a percentage from 0% to 100%, such as at least 92%")]
    [InlineData("training", "31 March 2024: TBC", "found “TBC”; expected a target such as at least 90%, at most 4.5%, more than £75m, less than 5, between 18 and 24, exactly 0, at least plan, at most plan, Outstanding, no target, baseline or contextual")]
    [InlineData("training", "31 December 2022: at least 92%", "found “31 December 2022”; expected a day from 1 January 2023 on: the commentary is on 2023-01")]
    [InlineData("falls", "31 March 2024: at most 5%", "found “at most 5%”; expected a count from 0, such as at most 12")]
    [InlineData("falls", "31 March 2024: at least -1", "found “at least -1”; expected a count from 0, such as at most 12")]
    [InlineData("wait", "31 March 2024: at most 5%", "found “at most 5%”; expected a number of days from 0, such as at most 5 days")]
    [InlineData("cost", "31 March 2024: at most 5%", "found “at most 5%”; expected an amount of money, such as at most £12,000")]
    public void AnExpectation_MustFitTheMeasureAndThePeriod(string indicator, string line, string told)
    {
        _folder.Write("commentary/c.md", Of(indicator, Head) + "## Expected by\n" + line + "\n");
        Assert.Equal($"commentary/c.md:7:1: {told}", Only(_folder));
    }

    [Theory]
    [InlineData("training", "between 90 and 95", "between 90% and 95%")]
    [InlineData("training", "exactly 0", "exactly 0%")]
    [InlineData("falls", "at most 3", "at most 3")]
    [InlineData("wait", "at most 5 days", "at most 5")]
    [InlineData("cost", "at most £5k", "at most £5k")]
    [InlineData("grade", "Outstanding", "Outstanding")]
    public void AnExpectation_IsReadInTheMeasuresSign(string indicator, string expected, string read) =>
        Assert.Equal($"31 January 2023: {read}", Read(Of(indicator, Head) + "## Expected by\n31 January 2023: " + expected + "\n").Expected?.ToString());

    [Fact]
    public void AHeadingWithoutWords_IsNoPart() => Assert.Equal((null, null, null), Parts(Read(Head + "## Why\n\n## Expected by\n\n## What we are doing\n")));

    public void Dispose() => _folder.Dispose();

    private static (string?, string?, Commitment?) Parts(Commentary value) => (value.Why, value.Doing, value.Expected);

    private static string Of(string indicator, string text) => text.Replace("indicator: falls", $"indicator: {indicator}", StringComparison.Ordinal);

    private Commentary Read(string text)
    {
        _folder.Write("commentary/c.md", text);
        var read = ReadWorkspace.Run(_folder.Path);
        Assert.Equal([], read.Problems);
        return Assert.Single(read.Workspace!.Commentaries);
    }
}
