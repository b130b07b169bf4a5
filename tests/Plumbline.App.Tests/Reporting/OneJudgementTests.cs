using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Checking;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Reporting;
using Plumbline.App.Workspaces;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Rules;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Indicators;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Reporting;

/// <summary>The list of ratings, the paper's pages and the checks agree on each figure, or on its absence.</summary>
public sealed class OneJudgementTests : IAsyncDisposable
{
    private const int Indicators = 80;
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private readonly TemporaryFolder _folder = new();
    private ILedger? _ledger;

    public static TheoryData<string> Papers => ["2019-04", "2019-12", "2020-02", "2020-05", "2020-08", "2020-11", "2020-12", "2021-03"];

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task RatingsPaperAndChecks_Agree(string month)
    {
        var definitions = await LoadAsync();
        var period = Period.Parse(month).Value;
        var rated = await RateIndicators.RunAsync(_ledger!, definitions, period);
        Assert.Equal(Indicators, rated.Count);
        Assert.True(rated.Select(row => row.Judgement.Status).Distinct().Count() > 2);

        var pages = Pages(await BuildReport.RunAsync(_ledger!, definitions, definitions.FindReport("pages")!, period));
        Assert.All(rated.Where(row => row.Judgement.Observation is not null), row => Assert.Contains(row.Judgement.Indicator.Name, pages.Keys));
        foreach (var (judgement, _) in rated)
        {
            if (!pages.TryGetValue(judgement.Indicator.Name, out var facts)) continue;
            Assert.Equal(RatingWords.Of(judgement).Word, FactOf(facts, "Rating").Value.PlainText);
            Assert.StartsWith(JudgementWords.Distance(judgement, British), FactOf(facts, "Rating").Detail!.PlainText, StringComparison.Ordinal);
            Assert.Equal(judgement.Target is { } target ? TargetWords.Of(target, British) : "–", FactOf(facts, "Target", "Pro rata target").Value.PlainText);
        }

        var audit = await RunChecks.ReadAsync(_ledger!, definitions, new CheckRequest(period.Last));
        foreach (var (judgement, _) in rated.Where(row => row.Judgement.Observation is not null))
        {
            Assert.Empty(Stated(judgement, judgement.Status).Find(audit));
            foreach (var other in Enum.GetValues<RatingStatus>().Where(status => status != judgement.Status))
            {
                var finding = Assert.Single(Stated(judgement, other).Find(audit));
                Assert.Equal(Names<RatingStatus>.Of(judgement.Status), finding.Expected);
                Assert.EndsWith($": {audit.Against(judgement)}.", finding.Message, StringComparison.Ordinal);
            }
        }
    }

    // A fact about an earlier figure names its period: "Rating: June 2019".
    private static Fact FactOf(IReadOnlyDictionary<string, Fact> facts, params string[] labels) => facts.Single(fact => labels.Contains(fact.Key.Split(": ")[0])).Value;

    [Fact]
    public async Task EveryRedFigure_IsARedFindingWithTheSameReason()
    {
        var definitions = await LoadAsync();
        var audit = await RunChecks.ReadAsync(_ledger!, definitions, new CheckRequest(new DateOnly(2022, 4, 1)));
        var red = (await RateIndicators.RunAsync(_ledger!, definitions, Period.Parse("2022-03").Value)).Select(row => row.Judgement)
            .Where(judgement => judgement.Status == RatingStatus.Red && judgement.Indicator.Status.State == ReportingState.Active);
        var findings = (await RunChecks.RunAsync(_ledger!, definitions, new CheckRequest(new DateOnly(2022, 4, 1)))).Select(audited => audited.Finding).Where(finding => finding.Check == "red-without-action");
        Assert.NotEmpty(findings);
        Assert.Equal(
            red.Select(judgement => $"{judgement.Indicator.Code} {judgement.Period} ({audit.Against(judgement)})").Order(StringComparer.Ordinal),
            findings.Select(finding => $"{finding.Indicator} {finding.Period} {finding.Message[finding.Message.IndexOf('(', StringComparison.Ordinal)..finding.Message.LastIndexOf(", and", StringComparison.Ordinal)]}").Order(StringComparer.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (_ledger is not null) await _ledger.DisposeAsync();
        _folder.Dispose();
    }

    private static Check Stated(Judgement judgement, RatingStatus status) => Check.Of(
        new CheckDefinition("stated", Severity.Error, new StatedRating(judgement.Indicator.Code, status), null, judgement.Period, judgement.Period, null));

    // The large values at the top of each page, by the name of the indicator.
    private static Dictionary<string, Dictionary<string, Fact>> Pages(Document document)
    {
        var (pages, page) = (new Dictionary<string, Dictionary<string, Fact>>(StringComparer.Ordinal), "");
        foreach (var element in Traversal.Elements(document.Content))
        {
            if (element is Heading heading) page = heading.Content.PlainText;
            if (element is not Facts facts) continue;
            if (!pages.TryGetValue(page, out var known)) pages[page] = known = new(StringComparer.Ordinal);
            foreach (var fact in facts.Items) known[fact.Label] = fact;
        }

        return pages;
    }

    private async Task<OrganisationDefinitions> LoadAsync()
    {
        Write();
        var reading = ReadWorkspace.Run(_folder.File("ws"));
        Assert.Empty(reading.Problems);
        _ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("store.db")), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(_ledger, reading.Workspace!, Actor.OwnMachine("Performance analyst"), "test");
        return await ReadDefinitions.RunAsync(_ledger, "tiny");
    }

    // Indicators of three frequencies; targets that begin, end, fall due, are pro rata, contextual or absent; figures with gaps and reasons for having none.
    private void Write()
    {
        var random = new Random(2020);
        string Pick(params string[] words) => words[random.Next(words.Length)];
        var (indicators, targets, figures) = (new List<string>(), new List<string>(), new List<string>());
        for (var i = 0; i < Indicators; i++)
        {
            var frequency = Pick("month", "month", "quarter", "financial-year");
            var from = Period.Containing(new DateOnly(2020, 10, 1), Names<Frequency>.Parse(frequency).Value);
            var status = Pick("active,", "active,", "active,", $"ceased,{from}", "pending,", $"suspended,{from}");
            indicators.Add($"i{i},Indicator {i},All,d,{frequency},{Pick("percentage", "count")},{Pick("higher", "lower")},none,{status}");
            if (random.Next(6) > 0) targets.Add($"i{i},,{Pick("2019/20", "2020-Q2")},{Aim()},,,{Scheme()}");
            if (random.Next(6) > 0) targets.Add($"i{i},{Pick("2020/21", "2020-Q3")},,{Aim()},{Pick(",", "2020-12,", "2020/21,pro-rata")},{Scheme()}");
            if (random.Next(8) == 0) continue;
            for (var at = Period.Containing(new DateOnly(2019, 4, 1), Names<Frequency>.Parse(frequency).Value); at.Last <= new DateOnly(2021, 3, 31); at = at.Next)
            {
                if (random.Next(3) > 0) figures.Add($"i{i},trust,{at},{(random.Next(5) > 0 ? random.Next(60, 100).ToString(CultureInfo.InvariantCulture) : Pick("N/A", "TBA", "0/0"))}");
            }
        }

        string Aim() => Pick("at least 90", "at most 80", "between 70 and 85", "exactly 75", "baseline", "contextual", "no target", "at least 0");
        string Scheme() => Pick("", "", "council-5-10", "tolerance 5%", "tolerance 2 absolute");
        Directory.CreateDirectory(_folder.File("ws/observations"));
        Directory.CreateDirectory(_folder.File("ws/reports"));
        File.WriteAllText(_folder.File("ws/plumbline.yaml"), "organisation:\n  code: tiny\n  name: Tiny Trust\nrating-scheme: met-not-met\n");
        File.WriteAllText(_folder.File("ws/units.csv"), "unit,name,kind,parent\ntrust,Tiny Trust,organisation,\n");
        File.WriteAllText(_folder.File("ws/reports/pages.yaml"), "report: pages\ntitle: Pages\nfrequency: month\nblocks:\n  - block: indicator-pages\n");
        Lines("indicators.csv", "indicator,name,domain,description,frequency,measure,polarity,aggregation,status,status-from", indicators);
        Lines("targets.csv", "indicator,from,to,target,due,basis,scheme", targets);
        Lines("observations/o.csv", "indicator,unit,period,value", figures);

        void Lines(string file, string head, IEnumerable<string> rows) => File.WriteAllLines(_folder.File("ws/" + file), rows.Prepend(head));
    }
}
