using Plumbline.App.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Reporting;

/// <summary>Finds where series begin, of which the first period read has no figure: a month without one is missing only after the first figure.</summary>
internal static class ReadBegun
{
    /// <summary>The series, with the first day of their first figure where it is asked for or was read.</summary>
    internal static async Task<IReadOnlyDictionary<(IndicatorCode, UnitCode), Series>> RunAsync(
        ILedger ledger, OrganisationPicture picture, IReadOnlyList<DataNeed> needs, IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> series, ChangeNumber position, CancellationToken cancellation)
    {
        var known = series.ToDictionary();
        var asked = new HashSet<(string Indicator, string Unit, string Frequency, int From)>();
        foreach (var need in needs)
        {
            if (!known.TryGetValue((need.Indicator, need.Unit), out var read) || read.Observations is not [var first, ..]) continue;
            known[(need.Indicator, need.Unit)] = read.Expecting(first.Period.First, read.Absent);
            if (need.From > DateOnly.MinValue && first.Period.Previous.First >= need.From)
                asked.Add((need.Indicator.ToString(), need.Unit.ToString(), Names<Frequency>.Of(read.Indicator.Frequency), need.From.DayNumber));
        }

        // One query for each first day: dashboards ask for one or two.
        foreach (var group in asked.GroupBy(one => one.From))
        {
            var query = new ObservationQuery
            {
                Indicators = [.. group.Select(one => one.Indicator).Distinct(StringComparer.Ordinal)],
                Units = [.. group.Select(one => one.Unit).Distinct(StringComparer.Ordinal)],
                Aspects = ObservationQuery.Actual,
                ToDay = group.Key - 1,
                AsAt = position,
            };
            await foreach (var first in ledger.FirstFiguresAsync(picture.Settings.Code, query, cancellation))
            {
                var key = (IndicatorCode.Parse(first.Indicator).Value, UnitCode.Parse(first.Unit).Value);
                if (asked.Contains((first.Indicator, first.Unit, first.Frequency, group.Key))) known[key] = known[key].Expecting(DateOnly.FromDayNumber(first.FirstDay), known[key].Absent);
            }
        }

        return known;
    }
}
