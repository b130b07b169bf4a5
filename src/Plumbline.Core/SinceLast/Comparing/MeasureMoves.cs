using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.SinceLast.Comparing;

/// <summary>How measures moved: on and off target, by special cause, reported and not. A doubtful figure moves nothing.</summary>
internal static class MeasureMoves
{
    private const int OneByOne = 3, Named = 6;

    internal static IEnumerable<SinceFact> Of(Standpoint then, Standpoint now)
    {
        var before = then.Measures.ToDictionary(static one => one.Key);
        var moved =
            from measure in now.Measures
            let was = before.GetValueOrDefault(measure.Key)
            where was is not null
            from kind in KindsOf(was.Reading, measure.Reading)
            group (Then: was, Now: measure) by kind;
        return moved.SelectMany(static kind => kind.Key is SinceKind.FellSilent or SinceKind.NewlyReported && kind.Count() > OneByOne
            ? [Together(kind.Key, [.. kind])]
            : kind.Select(pair => new SinceFact(kind.Key, new FactSentence(pair.Now.Indicator.NameInList, Words(kind.Key, pair.Then, pair.Now), ReferencesOf(pair.Then, pair.Now)), pair.Now.Reading.Remoteness)));
    }

    // Where many measures fall silent at once, that is one thing to know.
    private static SinceFact Together(SinceKind kind, IReadOnlyList<(ToldMeasure Then, ToldMeasure Now)> measures) => new(
        kind,
        new FactSentence(
            Counted.Sentence(Counted.Of(measures.Count, "measure")),
            $"{(kind == SinceKind.FellSilent ? "no figure now, and one in the paper before" : "reported now, and not in the paper before")}: {Counted.List([.. measures.Select(static pair => pair.Now.Indicator.NameInList)], Named)}.",
            [.. measures.SelectMany(static pair => ReferencesOf(pair.Then, pair.Now)).Distinct()]),
        measures.Count);

    private static IEnumerable<SinceKind> KindsOf(Reading was, Reading now)
    {
        if (IsSilent(now) && HasFigure(was)) yield return SinceKind.FellSilent;
        if (IsSilent(was) && HasFigure(now)) yield return SinceKind.NewlyReported;
        if (IsCounted(was) && IsCounted(now))
        {
            if (was.Judgement.IsMet != now.Judgement.IsMet) yield return now.Judgement.IsMet ? SinceKind.OnTarget : SinceKind.OffTarget;
            else if ((was.Judgement.Status, now.Judgement.Status) is (RatingStatus.Amber, RatingStatus.Red)) yield return SinceKind.BeyondTolerance;
            else if ((was.Judgement.Status, now.Judgement.Status) is (RatingStatus.Red, RatingStatus.Amber)) yield return SinceKind.WithinTolerance;
        }

        // A chart that has no limits, then or now, shows nothing either way.
        if (!was.HasLimits || !now.HasLimits || was.IsDoubtful || now.IsDoubtful) yield break;
        if (was.IsConcern != now.IsConcern) yield return now.IsConcern ? SinceKind.WorseBegan : SinceKind.WorseEnded;
        // From better to worse is one change, not two.
        if (was.IsImprovement != now.IsImprovement && !was.IsConcern && !now.IsConcern) yield return now.IsImprovement ? SinceKind.BetterBegan : SinceKind.BetterEnded;
        if (was.IsOtherChange != now.IsOtherChange) yield return now.IsOtherChange ? SinceKind.ChangeBegan : SinceKind.ChangeEnded;
    }

    private static string Words(SinceKind kind, ToldMeasure was, ToldMeasure now)
    {
        var culture = now.Wording.Language;
        var (figure, before) = (Figure(now.Reading, culture), Figure(was.Reading, culture));
        var against = ReadingWords.Against(now.Reading, culture) is { } words ? $", {words}" : "";
        return kind switch
        {
            SinceKind.OffTarget => $"off target now, {figure}{against}. It was on target, {before}.",
            SinceKind.OnTarget => $"on target now, {figure}{against}. It was off target, {before}.",
            SinceKind.BeyondTolerance => $"beyond the tolerance of its target now, {figure}{against}. It was within it, {before}.",
            SinceKind.WithinTolerance => $"within the tolerance of its target now, {figure}{against}. It was beyond it, {before}.",
            SinceKind.WorseBegan => $"changed for the worse. {ReadingWords.Headline(now.Reading, now.Wording)}",
            SinceKind.BetterBegan => $"changed for the better. {ReadingWords.Headline(now.Reading, now.Wording)}",
            SinceKind.ChangeBegan => $"changed. {ReadingWords.Headline(now.Reading, now.Wording)}",
            SinceKind.WorseEnded => $"no longer shows the change for the worse of {Period(was, culture)}: {figure}.",
            SinceKind.BetterEnded => $"no longer shows the change for the better of {Period(was, culture)}: {figure}.",
            SinceKind.ChangeEnded => $"no longer shows the change of {Period(was, culture)}: {figure}.",
            SinceKind.FellSilent => $"{Lower(ReadingWords.Headline(now.Reading, now.Wording))}",
            SinceKind.NewlyReported => $"reported now, {figure}. The paper before had no figure for {Period(was, culture)}.",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No kind of a measure."),
        };
    }

    private static string Figure(Reading reading, CultureInfo culture) =>
        reading.Figure is { } figure ? $"{FigureText.Of(figure.Value, culture)} {PeriodWords.When(figure.Period, culture)}" : $"no figure {PeriodWords.When(reading.Judgement.Period, culture)}";

    private static string Period(ToldMeasure measure, CultureInfo culture) => measure.Reading.Judgement.Period.ToText(culture, full: true);

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static Reference[] ReferencesOf(ToldMeasure was, ToldMeasure now) =>
        [.. new[] { now.Reading, was.Reading }.Select(static one => one.Figure is { } figure ? Reference.To(figure) : Reference.To(one.Indicator.Code)).Distinct()];

    private static bool IsCounted(Reading reading) => reading is { IsDoubtful: false, Judgement.IsRated: true };

    private static bool HasFigure(Reading reading) => reading.Figure is { Value: not ObservedValue.Missing };

    // One that is suspended, or that is not collected or not applicable in the period, owes no figure.
    private static bool IsSilent(Reading reading) => reading.Judgement.Reporting is null
        && reading.Figure is null or { Value: ObservedValue.Missing { Status: ReportingStatus.NotAvailable or ReportingStatus.Awaited } };
}
