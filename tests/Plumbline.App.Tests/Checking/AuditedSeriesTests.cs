using Plumbline.App.Checking;
using Plumbline.App.Tests.Totals;
using Plumbline.Core.Checks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Checking;

/// <summary>The audit of one series finds what the audit of all finds about it, but for missing figures, which take all figures to know.</summary>
public class AuditedSeriesTests
{
    private static readonly DateOnly Today = new(2024, 1, 31);

    [Theory]
    [InlineData("community-trust", "2023-12")]
    [InlineData("community-trust", "2020-03")]
    [InlineData("county-council", "2020-Q2")]
    public async Task OneSeries_HasTheFindingsOfTheWholeAudit(string sample, string period)
    {
        await using var loaded = await LoadedSample.OfAsync(sample);
        var definitions = await loaded.DefinitionsAsync();
        var request = new CheckRequest(Today) { Period = Period.Parse(period, definitions.Picture.Settings.Calendar).Value };
        var all = await RunChecks.RunAsync(loaded.Ledger, definitions, request);
        var top = definitions.Picture.Units.Top.Code;
        var found = all.Select(audited => audited.Finding.Indicator).OfType<IndicatorCode>().Distinct().Take(12).ToList();
        Assert.NotEmpty(found);
        foreach (var indicator in found.Concat(definitions.Picture.Indicators.Take(3).Select(one => one.Code)))
        {
            var series = new AuditedSeries(indicator, top);
            var alone = await RunChecks.RunAsync(loaded.Ledger, definitions, request with { Series = series });
            Assert.Equal(Said(all.Where(OfFigures), series), Said(alone.Where(OfFigures), series));
        }
    }

    [Fact]
    public async Task TotalThatIsNotTheSumOfItsParts_IsFoundAlone()
    {
        await using var store = await TeamsStore.WithAsync([.. TeamsStore.Months("incidents", "small", "5", "9"), .. TeamsStore.Months("incidents", "north", "1", "2"), .. TeamsStore.Months("incidents", "south", "3", "4")]);
        var definitions = await store.DefinitionsAsync();
        var request = new CheckRequest(Today) { Period = Period.Month(2024, 2) };
        var series = new AuditedSeries(IndicatorCode.Parse("incidents").Value, UnitCode.Parse("small").Value);
        var alone = Said(await RunChecks.RunAsync(store.Ledger, definitions, request with { Series = series }), series);
        Assert.Equal(Said(await RunChecks.RunAsync(store.Ledger, definitions, request), series), alone);
        Assert.Contains(alone, said => said.Contains('9', StringComparison.Ordinal));
    }

    // What is said of requirements, records and statements is no finding of one series.
    private static bool OfFigures(AuditedFinding audited) => audited.Finding is { Unit: not null, About.Kind: ReferenceKind.Figure or ReferenceKind.Indicator };

    private static List<string> Said(IEnumerable<AuditedFinding> findings, AuditedSeries series) =>
        [.. findings.Select(audited => audited.Finding).Where(series.IsIn).Where(finding => finding.Check != "missing").Select(finding => $"{finding.Check} {finding.Period}: {finding.Message}").Order(StringComparer.Ordinal)];
}
