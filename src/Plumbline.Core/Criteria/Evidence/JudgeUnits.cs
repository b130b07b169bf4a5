using Plumbline.Core.Judging;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Judges the units of a kind together: each of them, a share of them. Units without figures leave it open only where they could change the answer.</summary>
internal static class JudgeUnits
{
    private const int MostNamed = 3;

    /// <summary>The units of a kind at or below a unit on a day, in the order of their codes.</summary>
    internal static IReadOnlyList<UnitCode> OfKind(UnitTree units, UnitCode top, UnitKind kind, DateOnly day)
    {
        var found = new List<Unit>();
        if (units.Find(top, day) is not { } first) return [];
        var open = new Queue<Unit>([first]);
        while (open.TryDequeue(out var unit))
        {
            if (unit.Kind == kind) found.Add(unit);
            foreach (var below in units.Below(unit.Code, day)) open.Enqueue(below);
        }

        return [.. found.Select(static unit => unit.Code).Order(UnitCode.Order)];
    }

    /// <summary>The words for a kind of which there is no unit.</summary>
    internal static string None(EvidenceWords words, UnitKind kind, UnitCode top) => $"a {EvidenceWords.Kind(kind)}{words.In(top)}";

    /// <summary>Whether each unit of a kind fulfils the comparison.</summary>
    internal static JudgedPoint Each(JudgePoint judge, UnitKind kind, UnitCode top, JudgedPeriods periods)
    {
        var units = OfKind(judge.Book.Evidence.Picture.Units, top, kind, periods.Last.Last);
        if (units.Count == 0) return JudgedPoint.Open(None(judge.Book.Words, kind, top));
        var judged = Parts(judge, units, periods);
        if (judged.Count == 0 || judged.TrueForAll(static one => !one.Point.HasFigure)) return Unknown(judge, kind, judged.Count == 0 ? units.Count : judged.Count, periods);
        var holding = Kleene.All(judged.Select(static one => one.Point.Holding));
        var count = judged.Count(one => one.Point.Holding == Holding.Holds);
        return holding switch
        {
            Holding.Holds => new JudgedPoint(holding, $"“{judge.Comparison}” holds in {(judged.Count == 1 ? $"the one {EvidenceWords.Kind(kind)}" : $"all {EvidenceWords.Units(judged.Count, kind)}")} for {judge.Book.Words.When(periods)}", ""),
            Holding.DoesNotHold => new JudgedPoint(holding, Named(judge, [.. judged.Where(static one => one.Point.Holding == Holding.DoesNotHold)], static point => point.Said), ""),
            Holding.Open => JudgedPoint.Open(Missing(judge, kind, judged, periods)) with { Figure = $"“{judge.Comparison}” holds in {count} of {EvidenceWords.Units(judged.Count, kind)}" },
        };
    }

    /// <summary>Whether a share of the units of a kind fulfils the comparison, and the others are no further from it than allowed.</summary>
    internal static JudgedPoint Share(JudgePoint judge, Subject.InShare share, UnitCode top, JudgedPeriods periods)
    {
        var units = OfKind(judge.Book.Evidence.Picture.Units, top, share.UnitKind, periods.Last.Last);
        if (units.Count == 0) return JudgedPoint.Open(None(judge.Book.Words, share.UnitKind, top));
        var judged = Parts(judge, units, periods);
        if (judged.Count == 0 || judged.TrueForAll(static one => !one.Point.HasFigure)) return Unknown(judge, share.UnitKind, judged.Count == 0 ? units.Count : judged.Count, periods);
        var (met, open) = (judged.Count(static one => one.Point.Holding == Holding.Holds), judged.Count(static one => one.Point.Holding == Holding.Open));
        var ofShare = Kleene.Between(met, met + open, number => number * 100m >= share.Percent * judged.Count);
        var (beyond, unsure, most) = ((List<(UnitCode Unit, JudgedPoint Point)>)[], 0, share.Others?.Most ?? 0);
        if (share.Others is { Bound: var bound })
        {
            beyond = [.. judged.Where(one => one.Point.Beyond is { } by && by.Distance > bound.From(by.Measure, judge.Indicator.Measure.IsPercent))];
            unsure = judged.Count(static one => one.Point.Holding == Holding.Open || one.Point is { Holding: Holding.DoesNotHold, Beyond: null });
        }

        var ofOthers = Kleene.Between(beyond.Count, beyond.Count + unsure, number => number <= most);
        if (ofOthers == Holding.DoesNotHold)
        {
            var allowed = share.Others!.Most is { } some ? $"at most {some} may be more than {share.Others.Bound} away" : $"at most {share.Others.Bound} are allowed";
            return new JudgedPoint(Holding.DoesNotHold, $"{Named(judge, beyond, point => $"{point.Figure}, {Distance(judge, point)} {point.Bare}")}, where {allowed}", "");
        }

        var said = $"“{judge.Comparison}” holds in {met} of {EvidenceWords.Units(judged.Count, share.UnitKind)} for {judge.Book.Words.When(periods)}, and at least {share.Percent.ToString("0.##", judge.Book.Words.Language)}% are asked for";
        var holding = Kleene.All([ofShare, ofOthers]);
        return holding == Holding.Open ? JudgedPoint.Open(Missing(judge, share.UnitKind, judged, periods)) with { Figure = said } : new JudgedPoint(holding, said, "");
    }

    /// <summary>What is missing in units of a kind: each where they are few, else how many.</summary>
    internal static string[] Missing(string figures, UnitKind kind, IReadOnlyList<IReadOnlyList<string>> missing) =>
        missing.Count <= MostNamed ? [.. missing.SelectMany(static one => one).Distinct(StringComparer.Ordinal)] : [$"{figures} in {EvidenceWords.Units(missing.Count, kind)}"];

    private static string[] Missing(JudgePoint judge, UnitKind kind, List<(UnitCode Unit, JudgedPoint Point)> judged, JudgedPeriods periods)
    {
        var open = judged.Where(static one => one.Point.Holding == Holding.Open).Select(static one => one.Point).ToList();
        if (open.Count > MostNamed && open.TrueForAll(static point => point.HasFigure)) return [.. open.SelectMany(static point => point.Missing).Distinct(StringComparer.Ordinal).Take(MostNamed)];
        return Missing($"figures of {judge.Indicator.NameInList} for {judge.Book.Words.When(periods)}", kind, [.. open.Select(static point => point.Missing)]);
    }

    private static List<(UnitCode Unit, JudgedPoint Point)> Parts(JudgePoint judge, IReadOnlyList<UnitCode> units, JudgedPeriods periods) =>
        [.. units.Select(unit => (unit, judge.Of(unit, periods))).Where(static one => one.Item2.IsPart)];

    private static JudgedPoint Unknown(JudgePoint judge, UnitKind kind, int count, JudgedPeriods periods) =>
        JudgedPoint.Open($"figures of {judge.Indicator.NameInList} for {judge.Book.Words.When(periods)} {(count == 1 ? $"in the one {EvidenceWords.Kind(kind)}" : $"in any of {EvidenceWords.Units(count, kind)}")}");

    private static string Named(JudgePoint judge, List<(UnitCode Unit, JudgedPoint Point)> units, Func<JudgedPoint, string> words) =>
        string.Join("; ", units.OrderByDescending(static one => one.Point.Beyond?.Distance ?? 0).Take(MostNamed).Select(one => $"{judge.Book.Words.Name(one.Unit)} {words(one.Point)}"))
        + (units.Count > MostNamed ? FormattableString.Invariant($"; and {units.Count - MostNamed} more") : "");

    private static string Distance(JudgePoint judge, JudgedPoint point)
    {
        var size = point.Beyond!.Value.Distance;
        var number = judge.Book.Words.Number(Math.Round(size, 2), judge.Indicator, DistanceWords.ScaleOf(Math.Round(size, 2)));
        return judge.Indicator.Measure.IsPercent ? $"{number.TrimEnd('%')} points" : number;
    }
}
