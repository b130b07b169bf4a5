using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Returns.Reading;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Returns.Counts;

/// <summary>An indicator that is counted from returns, wanted in a unit over a span of days.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="First">The first day; periods that begin before it are left out.</param>
/// <param name="Last">The last day; periods that end after it are left out.</param>
internal readonly record struct WantedCount(IndicatorCode Indicator, UnitCode Unit, DateOnly First, DateOnly Last);

/// <summary>Reads the figures that are counted from returns, whether or not one is given beside them.</summary>
/// <remarks>What is due is judged by the time of the change as at which they are read, so that the same position always gives the same figures. No answer is read but for bands.</remarks>
internal static class ReadCountedFigures
{
    /// <summary>The figures of each indicator and unit wanted, in order of time; none where the indicator is not counted, or the unit stands above no unit that is asked.</summary>
    internal static async Task<ILookup<(IndicatorCode Indicator, UnitCode Unit), Observation>> RunAsync(
        ILedger ledger, OrganisationPicture picture, ChangeNumber position, IReadOnlyCollection<WantedCount> wanted, CancellationToken cancellation)
    {
        var spans = wanted.Where(one => picture.CountedFrom(one.Indicator) is not null).GroupBy(static one => (one.Indicator, one.Unit))
            .ToDictionary(static same => same.Key, static same => (First: same.Min(static one => one.First), Last: same.Max(static one => one.Last)));
        var found = new List<Observation>();
        if (spans.Count == 0) return found.ToLookup(KeyOf);
        var definitions = await ReadDefinitions.RunAsync(ledger, picture.Settings.Code, position, cancellation);
        var now = UnitedKingdomTime.Of(definitions.Position.At);
        // Bands need answers, which the others do without.
        foreach (var alike in spans.GroupBy(pair => (picture.CountedFrom(pair.Key.Indicator)!.Value.Form, IsBand: picture.CountedFrom(pair.Key.Indicator)!.Value.Counting.Count == FormCount.Band)))
        {
            var (first, last) = (alike.Min(static pair => pair.Value.First), alike.Max(static pair => pair.Value.Last));
            if (Asked(picture, alike.Key.Form, first, last, DateOnly.FromDateTime(now), alike.Key.IsBand) is not { } asked) continue;
            var periods = await FormPeriods.RunAsync(ledger, definitions, asked, now).WaitAsync(cancellation);
            var indicators = alike.Select(static pair => pair.Key.Indicator).ToHashSet();
            var count = new CountFigures(picture, alike.Key.Form, alike.Key.Form.Counts.Where(counting => indicators.Contains(counting.Indicator)), alike.Select(static pair => pair.Key.Unit));
            found.AddRange(periods.SelectMany(count.Of).Where(figure => spans.TryGetValue((figure.Indicator, figure.Unit), out var span) && figure.Period.First >= span.First && figure.Period.Last <= span.Last));
        }

        return found.ToLookup(KeyOf);
    }

    /// <summary>The figures of every indicator of a query that is counted, in every unit of it that may have one, over a span of days.</summary>
    internal static async Task<ILookup<IndicatorCode, Observation>> OfQueryAsync(
        ILedger ledger, OrganisationPicture picture, ChangeNumber position, ObservationQuery query, DateOnly? first, DateOnly? last, CancellationToken cancellation)
    {
        var counted = picture.Values.Of<FormDefinition>().SelectMany(static form => form.Counts).Select(static counting => counting.Indicator)
            .Where(code => query.Indicators?.Contains(code.ToString(), StringComparer.Ordinal) != false).ToList();
        List<UnitCode> units = counted.Count == 0 ? [] : [.. picture.Units.All.Select(static unit => unit.Code).Where(code => query.Units?.Contains(code.ToString(), StringComparer.Ordinal) != false)];
        WantedCount[] wanted = [.. from code in counted from unit in units select new WantedCount(code, unit, first ?? DateOnly.MinValue, last ?? DateOnly.MaxValue)];
        return (await RunAsync(ledger, picture, position, wanted, cancellation)).SelectMany(static figures => figures).ToLookup(static figure => figure.Indicator);
    }

    private static (IndicatorCode, UnitCode) KeyOf(Observation figure) => (figure.Indicator, figure.Unit);

    // The whole periods of a span of days, up to the one that runs now.
    private static AskedPeriods? Asked(OrganisationPicture picture, FormDefinition form, DateOnly first, DateOnly last, DateOnly today, bool withScores)
    {
        var begin = Of(first);
        if (begin.First < first) begin = begin.Next;
        if (begin < form.From) begin = form.From;
        var end = Of(last < today ? last : today);
        if (end.Last > last) end = end.Previous;
        if (form.To is { } to && to < end) end = to;
        return end < begin ? null : new AskedPeriods(form, end, end.Since(begin) + 1, withScores) { LooksBack = CountReturns.LeastBack };

        Period Of(DateOnly day) => day <= form.From.First ? form.From : Period.Containing(day, form.Frequency, picture.Settings.Calendar);
    }
}
