using Plumbline.App.Ledger;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Figures;

/// <summary>Finds where series begin, of which the first period read has no figure, or none has: a month without one is missing only after the first figure.</summary>
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
            if (picture.Find(need.Indicator) is not { } indicator) continue;
            var first = known.TryGetValue((need.Indicator, need.Unit), out var read) && read.Observations is [var earliest, ..] ? earliest : null;
            if (first is not null) known[(need.Indicator, need.Unit)] = read!.Expecting(first.Period.First, read.Absent);
            if (need.From > DateOnly.MinValue && (first is null || first.Period.Previous.First >= need.From))
                asked.Add((need.Indicator.ToString(), need.Unit.ToString(), Names<Frequency>.Of(indicator.Frequency), need.From.DayNumber));
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
                if (!asked.Contains((first.Indicator, first.Unit, first.Frequency, group.Key))) continue;
                var read = known.GetValueOrDefault(key) ?? Series.From(picture.Find(key.Item1)!, key.Item2, []).Value;
                known[key] = read.Expecting(DateOnly.FromDayNumber(first.FirstDay), read.Absent);
            }
        }

        return known;
    }
}
