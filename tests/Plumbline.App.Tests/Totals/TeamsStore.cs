using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Figures;
using Plumbline.App.Tests.Importing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Tests.Totals;

/// <summary>A small organisation with two teams, and the figures that a test gives it.</summary>
internal static class TeamsStore
{
    /// <summary>A store with figures, each <c>indicator,unit,period,value,numerator,denominator,aspect</c>; ends may be left out.</summary>
    internal static Task<ImportStore> WithAsync(params string[] figures) => ImportStore.SmallAtAsync(null, folder =>
    {
        folder.Write("observations/figures.csv", "indicator,unit,period,value,numerator,denominator,aspect\n" + string.Concat(figures.Select(row => row + new string(',', 6 - row.Count(',')) + "\n")));
        folder.Write("reports/paper.yaml", "report: paper\ntitle: Paper\nfrequency: month\nblocks:\n  - block: dashboard\n");
    });

    /// <summary>Figures of consecutive months from January 2024; a blank one is a gap.</summary>
    internal static IEnumerable<string> Months(string indicator, string unit, params string[] values) =>
        values.Select((value, at) => (value, at)).Where(pair => pair.value.Length > 0).Select(pair => FormattableString.Invariant($"{indicator},{unit},{2024 + (pair.at / 12)}-{(pair.at % 12) + 1:00},{pair.value}"));

    internal static Task<OrganisationDefinitions> DefinitionsAsync(this ImportStore store) => ReadDefinitions.RunAsync(store.Ledger, store.Organisation);

    /// <summary>A series with totals up to the end of a month of 2024, read from a month on.</summary>
    internal static async Task<Series?> SeriesAsync(this ImportStore store, string indicator, int upTo, int? from = null, string unit = "small")
    {
        var definitions = await store.DefinitionsAsync();
        var need = new DataNeed(IndicatorCode.Parse(indicator).Value, UnitCode.Parse(unit).Value, from is { } month ? new DateOnly(2024, month, 1) : DateOnly.MinValue);
        var read = await ReadSeries.WithTotalsAsync(store.Ledger, definitions.Picture, [need], Period.Month(2024, upTo).Last, definitions.Position.Number);
        return read.GetValueOrDefault((need.Indicator, need.Unit));
    }

    /// <summary>A series as <c>01 5, 02 7 of 1/2</c>: months, values, and for a total how many of its parts it has.</summary>
    internal static string Said(this Series? series) => series is null ? "none" : string.Join(", ", series.Observations.Select(figure =>
        FormattableString.Invariant($"{figure.Period.First.Month:00} {figure.Value.Text}{(figure.Total is { } total ? $" of {total.Reported}/{total.Parts}" : "")}")));

    private static int Count(this string text, char sign) => text.AsSpan().Count(sign);
}
