using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Observations;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.BoardAssurance.Lapsing;

/// <summary>The figures of some indicators that are not what they were at a change: replaced, added or withdrawn since.</summary>
/// <remarks>Reads what later changes wrote of them up to the end of the span, and what was in force before on the same days. A figure that was changed and changed back is as it was, and so is one with another note.</remarks>
internal sealed class ChangedFigures
{
    // More are counted and not named.
    private const int MostNamed = 20;

    private readonly OrganisationDefinitions _definitions;
    private readonly List<Changed> _changed;

    private ChangedFigures(OrganisationDefinitions definitions, List<Changed> changed) => (_definitions, _changed) = (definitions, changed);

    /// <summary>Reads them.</summary>
    internal static async Task<ChangedFigures> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, IEnumerable<EvidenceFact.Figure> figures, Period period, ChangeNumber since, CancellationToken cancellation)
    {
        var (organisation, reader) = (definitions.Picture.Settings.Code, new ObservationReader(definitions.Picture.Settings.Calendar));
        string[] indicators = [.. figures.Select(static one => one.Indicator.ToString()).Distinct(StringComparer.Ordinal)];
        var query = new ObservationQuery { Indicators = indicators, ToDay = period.Last.DayNumber, AsAt = definitions.Position.Number };
        var later = new List<ObservationRow>();
        if (indicators.Length > 0)
        {
            await foreach (var row in ledger.ObservationsSinceAsync(organisation, query, since, cancellation)) later.Add(row);
        }

        if (later.Count == 0) return new ChangedFigures(definitions, []);
        var before = new Dictionary<(string, string, string, string, int), ObservationFact>();
        var then = query with
        {
            Indicators = Named(static fact => fact.Indicator),
            Units = Named(static fact => fact.Unit),
            Aspects = Named(static fact => fact.Aspect),
            FromDay = later.Min(static row => row.Fact.FirstDay),
            ToDay = later.Max(static row => row.Fact.FirstDay),
            AsAt = since,
        };
        await foreach (var row in ledger.ObservationsAsync(organisation, then, cancellation)) before[KeyOf(row.Fact)] = row.Fact;
        return new ChangedFigures(definitions,
        [
            .. from row in later
               let was = before.GetValueOrDefault(KeyOf(row.Fact))
               where IsOther(was, row.Fact)
               select new Changed(IndicatorCode.Parse(row.Fact.Indicator).Value, UnitCode.Parse(row.Fact.Unit).Value, reader.PeriodOf(row.Fact), Aspect.Parse(row.Fact.Aspect, definitions.Picture.Settings.Calendar).Value, was, row.Fact, row.Change),
        ]);

        string[] Named(Func<ObservationFact, string> of) => [.. later.Select(row => of(row.Fact)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Those that a suggestion rests on, each in words.</summary>
    internal IEnumerable<string> In(ReadSet read)
    {
        var own = _changed.Where(one => read.Rests(one.Indicator, one.Unit, one.Period, one.Aspect)).ToList();
        foreach (var one in own.Take(MostNamed)) yield return Words(one);
        if (own.Count > MostNamed) yield return string.Create(CultureInfo.InvariantCulture, $"{own.Count - MostNamed:N0} more figures were changed");
    }

    private string Words(Changed one)
    {
        var picture = _definitions.Picture;
        var unit = one.Unit == picture.Units.Top.Code ? "" : $" in {picture.Units.Find(one.Unit)?.Name ?? one.Unit.ToString()}";
        var (noun, aspect) = one.Aspect.IsActual ? ("figure", "") : one.Aspect.Equals(Aspect.Plan) ? ("plan", "") : ("figure", $" ({one.Aspect})");
        var name = $"the {noun} of {picture.Find(one.Indicator)?.NameInList ?? one.Indicator.ToString()}{aspect} for {one.Period.ToText(picture.Settings.Language, full: true)}{unit}";
        return one switch
        {
            { Now.Withdrawn: true } => $"{name}, {ValueOf(one.Was)}, was withdrawn in change {one.Change}",
            { Was: null } => $"{name} was added as {ValueOf(one.Now)} in change {one.Change}",
            _ => $"{name} was changed from {ValueOf(one.Was)} to {ValueOf(one.Now)} in change {one.Change}",
        };
    }

    private static string ValueOf(ObservationFact? fact) =>
        fact is null ? "nothing" : $"{(fact.Value.Length > 0 ? fact.Value : fact.Status.Length > 0 ? fact.Status.Replace('-', ' ') : "nothing")}{(fact.Doubtful ? " (doubtful)" : "")}";

    private static bool IsOther(ObservationFact? was, ObservationFact now) => was is null
        ? !now.Withdrawn
        : now.Withdrawn || was.Value != now.Value || was.Status != now.Status || was.Doubtful != now.Doubtful || was.Numerator != now.Numerator || was.Denominator != now.Denominator;

    private static (string, string, string, string, int) KeyOf(ObservationFact fact) => (fact.Indicator, fact.Unit, fact.Aspect, fact.Frequency, fact.FirstDay);

    private sealed record Changed(IndicatorCode Indicator, UnitCode Unit, Period Period, Aspect Aspect, ObservationFact? Was, ObservationFact Now, ChangeNumber Change);
}
