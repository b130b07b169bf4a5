using System.Globalization;
using Plumbline.App.Checking;
using Plumbline.App.Risks;
using Plumbline.Core.Checks;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Tests.AsPrinted;

/// <summary>The ten risks of a printed paper: the register tells what the paper prints, and the checks find what is wrong with it and nothing of what holds.</summary>
public sealed class AsPrintedTests : IAsyncLifetime
{
    private static readonly DateOnly Meeting = new(2020, 5, 20);

    private PrintedStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await PrintedStore.OpenAsync();

    public async ValueTask DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Register_IsThatOfThePaper()
    {
        var register = await ReadRiskRegister.RunAsync(_store.Ledger, await _store.DefinitionsAsync(), Meeting);
        Assert.Equal(
            PrintedTable.Read("truth", "risks.csv").Select(static row => string.Join(' ', row["risk"], row["kind"], row["committee"], row["objectives_on_sheet"], row["source"], row["owner_role"], row["handler_role"], row["recorded"], row["anticipated_completion"], row["initial_score"],
                $"{row["current_likelihood"]}x{row["current_consequence"]}={row["current_score"]}", $"{row["target_likelihood"]}x{row["target_consequence"]}={row["target_score"]}", row["level_printed"], row["last_review"], row["days_from_review_to_meeting"])).Order(StringComparer.Ordinal),
            register.Entries.Select(entry => Written(register, entry)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sheets_HaveTheCountedHazardsControlsAndNotes()
    {
        var files = await ReadRiskFiles.RunAsync(_store.Ledger, await _store.DefinitionsAsync(), Meeting, codes: null, withNotes: true);
        Assert.Equal(
            PrintedTable.Read("truth", "risks.csv").Select(static row => $"{row["risk"]} {row["hazards_counted"]} {row["controls_counted"]} {row["progress_notes"]} {row["progress_note_time"]}").Order(StringComparer.Ordinal),
            files.Select(static file => string.Create(CultureInfo.InvariantCulture, $"{file.Risk.Code} {file.Hazards.Count} {file.Controls.Count} {file.Notes.Count} {(file.Notes is [var note] ? note.At.ToString("s", CultureInfo.InvariantCulture) : "")}")).Order(StringComparer.Ordinal));
    }

    // Risk 3194 stands on the page of objective 1, and its sheet names objective 2 alone.
    [Fact]
    public async Task RatingsOnThePagesOfObjectives_ComeFromTheSheets_ExceptOne()
    {
        var register = await ReadRiskRegister.RunAsync(_store.Ledger, await _store.DefinitionsAsync(), Meeting);
        var printed = PrintedTable.Read("truth", "objective-risks.csv").Select(static row => $"{row["objective"]} {row["risk"]} {row["kind"]} {row["rating_printed"]}").ToHashSet(StringComparer.Ordinal);
        var sheets = register.Entries.SelectMany(static entry => entry.Risk.Objectives.Select(objective => string.Create(CultureInfo.InvariantCulture, $"{objective} {entry.Risk.Code} {KindOf(entry.Risk)} {entry.Current!.Score.Value}"))).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(21, printed.Count);
        Assert.Equal(["1 3194 strategic 12"], printed.Except(sheets));
        Assert.Empty(sheets.Except(printed));
    }

    // Of other figures, only what the workspace's own checks and those of words and statements find; of risks, contracts and the rest, everything.
    private static readonly string[] OfFigures = ["prose", "statement-sum", "use-of-resources", "mixed-signs", "forecast-unrevised"];

    [Fact]
    public async Task Checks_FindWhatIsExpected_AndNothingElse()
    {
        var (found, own) = (await FindAsync(), (await _store.DefinitionsAsync()).Picture.Checks.Select(static check => check.Code).ToHashSet(StringComparer.Ordinal));
        Assert.Equal(
            PrintedTable.Read("expected.csv").Select(static row => $"{row["check"]} {row["about"]}").Order(StringComparer.Ordinal),
            found.Where(finding => finding.Indicator is null || own.Contains(finding.Check) || OfFigures.Contains(finding.Check, StringComparer.Ordinal)).Select(static finding => $"{finding.Check} {finding.About}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("risk-3165-target-not-below", "target 8", "below 8")]
    [InlineData("risk-3164-target-not-below", "target 8", "below 8")]
    [InlineData("risk-3166-target-not-below", "target 8", "below 8")]
    [InlineData("risk-3166-target-above-initial", "target 8", "at most 4")]
    [InlineData("finance-scorecard-variance-998", "(£2,094k)", "(£6,094k)")]
    [InlineData("finance-cash-scorecard-position", "£11,547k", "£11,550k")]
    [InlineData("finance-cash-prose", "£11.6m", "£11,547k")]
    [InlineData("finance-cash-fall", "£0.3m", "£0.4m")]
    [InlineData("contract-improved-by-dropping", "211 requirements", "225, or a note")]
    [InlineData("contract-red-all-year-not-listed", "not listed", "a requirement among those red for long")]
    [InlineData("contract-kpi-audiology", "2", "more than 2 months")]
    [InlineData("contract-kpi-lac-mitigation", "no mitigation", "what is being done")]
    [InlineData("contract-kpi-12-15", "79%", "at most 78%")]
    public async Task Finding_SaysWhatThePaperPrints(string id, string printed, string expected)
    {
        var row = PrintedTable.Read("expected.csv").Single(row => row["finding"] == id);
        var finding = Assert.Single(await FindAsync(), finding => finding.Check == row["check"] && finding.About.ToString() == row["about"]);
        Assert.Equal((printed, expected), (finding.Found, finding.Expected));
    }

    [Fact]
    public async Task Facts_HoldAsTheyWereRead_AndTheChecksFindNothingInThem()
    {
        var definitions = await _store.DefinitionsAsync();
        var register = await ReadRiskRegister.RunAsync(_store.Ledger, definitions, Meeting);
        var files = (await ReadRiskFiles.RunAsync(_store.Ledger, definitions, Meeting, codes: null, withNotes: true)).ToDictionary(static file => file.Risk.Code.ToString(), StringComparer.Ordinal);
        Assert.All(PrintedTable.Read("truth", "audit-holds.csv"), row =>
        {
            var (code, what) = (row["finding"][5..9], row["finding"][10..]);
            Assert.Equal(row["found"], Fact(register, files[code], what));
        });
        string[] codes = ["risk-product", "risk-impossible-score", "risk-off-matrix", "risk-completion-passed", "risk-target-passed", "risk-review-overdue", "risk-no-objective", "dead-reference"];
        Assert.DoesNotContain(await FindAsync(), finding => codes.Contains(finding.Check, StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<Finding>> FindAsync() =>
        [.. (await RunChecks.RunAsync(_store.Ledger, await _store.DefinitionsAsync(), new CheckRequest(Meeting))).Select(static audited => audited.Finding)];

    private static string Fact(RiskRegister register, RiskFile file, string what)
    {
        var (risk, entry) = (file.Risk, file.Entry);
        return what switch
        {
            "current-product" => Number(entry.Current!.Score.Product),
            "target-product" => Number(entry.Target!.Score.Product),
            "initial-possible" => register.Scheme.On(entry.Initial!.Date).CanScore(entry.Initial.Score.Value) ? Number(entry.Initial.Score.Value) : "impossible",
            "level" => Core.Text.Counted.Sentence(RiskStanding.Of(register, entry).Level!.Name),
            "dates" => string.Join(' ', new[] { risk.Recorded, entry.LastReview, Meeting, risk.AnticipatedCompletion!.Value }.Order().Select(Day)),
            "note-date" => Day(DateOnly.FromDateTime(file.Notes[0].At)),
            _ => throw new InvalidOperationException(what),
        };
    }

    private static string Number(int? number) => number!.Value.ToString(CultureInfo.InvariantCulture);

    private static string Written(RiskRegister register, RiskEntry entry)
    {
        var (risk, standing) = (entry.Risk, RiskStanding.Of(register, entry));
        return string.Join(' ', risk.Code, KindOf(risk), risk.Committee, string.Join(' ', risk.Objectives), risk.Source, risk.Owner, risk.Handler, Day(risk.Recorded), Day(risk.AnticipatedCompletion!.Value), entry.Initial!.Score.Value,
            Score(entry.Current!), Score(entry.Target!), standing.Level!.Name, Day(entry.LastReview), Meeting.DayNumber - entry.LastReview.DayNumber);
    }

    private static string KindOf(Risk risk) => Core.Text.Names<RiskKind>.Of(risk.Kind);

    private static string Score(Grading grading) => string.Create(CultureInfo.InvariantCulture, $"{grading.Score.Likelihood}x{grading.Score.Consequence}={grading.Score.Value}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
