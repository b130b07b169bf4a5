using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Tracing;
using Plumbline.Core.Checks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;
using Plumbline.Web.Addresses;
using Plumbline.Web.Indicators;
using Plumbline.Web.Views;

namespace Plumbline.Web.Figures;

/// <summary>The words of a figure's story.</summary>
internal sealed class FigureWords(Visit visit, FigureStory story, Unit unit)
{
    private const int MostMissing = 20;

    private readonly CultureInfo _culture = visit.Definitions.Picture.Settings.Language;
    private readonly FigureTables _tables = new(visit.Links, visit.Definitions.Picture.Settings.Language);

    // Of an actual figure without a target of the organisation's own.
    private readonly ImmutableArray<Element> _required = IndicatorContracts.InPlaceOfOwn(visit, story.Judgement);

    private FigureAddress At => story.Address;

    /// <summary>The period, and which figure of it, unless the actual.</summary>
    internal string Period => At.Period.ToText(_culture, full: true) + At.Aspect.Beside;

    /// <summary>Measure, unit and period.</summary>
    internal string Title => $"{At.Indicator.NameInList}{(visit.Definitions.Picture.Units.All.Count > 1 ? $", {unit.Name}" : "")}: {Period}";

    internal FigureModel Make() => new()
    {
        Title = Title,
        Lead = Lead(),
        Required = _required,
        Facts = [new Facts([.. Facts()])],
        Beside = [.. Beside()],
        Origin = [.. Origin()],
        PartsWords = story.Figure?.Total is { } total ? PartsWords(total) : null,
        Without = story.Figure?.Total is { } counted ? [.. Without(counted)] : [],
        Parts = _tables.Parts(At, story.Parts),
        Others = story.Parts.Any(static part => !part.Address.Aspect.IsActual) ? [] : _tables.Others(visit.Definitions.Picture, story.Others),
        VersionsWords = VersionsWords(),
        Versions = story.Versions.Length > 1 ? _tables.Versions(story.Versions) : [],
        Findings = story.Figure is null ? null : [.. story.Findings.Select(FindingOf)],
        Papers = [.. story.Papers.Select(paper => PaperLinks.Of(visit.Links, paper, visit.Definitions.Picture, _culture))],
    };

    private string Lead()
    {
        if (story.Figure is not { } figure) return $"The figure was withdrawn by change {story.Versions[0].Change.Number}{(story.Versions[0].WithdrawalNote is { } note ? $": {note}" : "")}.";
        var what = $"{Counted.Sentence(Of(figure))} {PeriodWords.When(At.Period, _culture)}";
        return AgainstOf(figure) is { } against ? $"{what}, {against}." : $"{what}.";
    }

    private string Of(Observation figure) => ValueText.Of(figure, _culture);

    private string? AgainstOf(Observation figure) => story.Judgement is not { } judgement || !_required.IsEmpty ? null
        : AgainstWords.Of(judgement, _culture)?.InSentence
        ?? (judgement is { IsRated: true } ? judgement.IsMet ? "meeting its target" : "missing its target"
            : judgement.NotRated is not null && figure.Value is not ObservedValue.Missing ? Lower(JudgementWords.Reason(judgement, _culture)) : null);

    private IEnumerable<Fact> Facts()
    {
        if (story.Figure is not { } figure)
        {
            yield return new Fact("Figure", "–", "withdrawn");
            yield break;
        }

        var marks = string.Join(", ", new[] { figure.IsProvisional ? "provisional" : null, figure.IsDoubtful ? "doubtful" : null, figure.Total is { } total ? TotalWords.Of(total, _culture) : null }.OfType<string>());
        yield return new Fact("Figure", FigureValue.Of(figure, _culture), marks.Length > 0 ? RichText.FromString(marks) : null);
        if (figure.Numerator is { } numerator) yield return new Fact("Numerator", Number(numerator));
        if (figure.Denominator is { } denominator) yield return new Fact("Denominator", Number(denominator));
        if (story.Judgement is not { } judgement) yield break;
        if (TargetWords.Of(judgement, visit.Definitions.Picture, _culture) is var target && judgement.Target is not null && _required.IsEmpty) yield return new Fact("Target", target, At.Indicator.Polarity == Polarity.Neither ? null : RichText.FromString(At.Indicator.Polarity.Words()));
        // Where contracts alone have a target, the sentence above has theirs, with their ratings.
        if (!_required.IsEmpty) yield break;
        var rating = RatingWords.Of(judgement);
        yield return new Fact("Rating", rating.Chip, Detail(judgement));
    }

    private RichText? Detail(Judgement judgement) =>
        JudgementWords.Distance(judgement, _culture) is { Length: > 0 } distance ? RichText.FromString(distance)
        : judgement.NotRated is null ? null : RichText.FromString(JudgementWords.Reason(judgement, _culture));

    private string Number(decimal number) => number.ToString(number == decimal.Truncate(number) ? "#,0" : "#,0.############", _culture);

    private IEnumerable<SideLink> Beside()
    {
        if (story.Before is { } before) yield return new SideLink($"Before: {before.ToText(_culture, full: true)}", Address(before));
        if (story.After is { } after) yield return new SideLink($"After: {after.ToText(_culture, full: true)}", Address(after));
        if (story.Returns is { } returns) yield return new SideLink("The returns that it is counted from", visit.Links.Form(returns.Form, At.Period));
        if (At.Aspect.IsActual && At.Period.Frequency == At.Indicator.Frequency && visit.May(Operation.WriteCommentary, unit.Code, At.Indicator))
            yield return new SideLink(visit.Definitions.Picture.CommentaryOn(At.Indicator.Code, unit.Code, At.Period) is null ? "Write about it" : "Edit the words", visit.Links.Words(At.Indicator.Code, unit.Code, At.Period));
        if (!story.Versions.IsEmpty && visit.May(Operation.CorrectFigure, unit.Code, At.Indicator))
            yield return new SideLink("Correct this figure", visit.Links.Correction(At.Indicator.Code, unit.Code, At.Period, At.Aspect.IsActual ? null : At.Aspect.ToString()));
        yield return new SideLink("All figures of this measure", visit.Links.Measure(At.Indicator.Code, unit.Code == visit.Definitions.Picture.Units.Top.Code ? null : unit.Code));
    }

    private string Address(Period period) => visit.Links.Figure(At.Indicator.Code, unit.Code, period, At.Aspect.IsActual ? null : At.Aspect.ToString());

    private IEnumerable<OriginLine> Origin()
    {
        if (story.Versions.IsEmpty) yield break;
        var (version, figure) = (story.Versions[0], story.InForce?.Figure);
        if (figure?.Source is { } cell)
        {
            yield return new OriginLine("File", cell.File);
            if (cell.Row > 0) yield return new OriginLine("Cell", string.Create(CultureInfo.InvariantCulture, $"row {cell.Row}{(cell.Column > 0 ? $", column {cell.Column}" : "")}"));
        }
        else if (figure is not null)
        {
            yield return new OriginLine("File", "none: entered by hand");
        }

        foreach (var line in _tables.ChangeOf(version.Change, version.IsWithdrawn ? "Withdrawn by" : "Written by")) yield return line;
        if (figure?.Note is { } note) yield return new OriginLine("Note", note);
        if (figure?.SourceNote is { } sourceNote) yield return new OriginLine("Source note", sourceNote);
        if (figure is { IsProvisional: true }) yield return new OriginLine("Provisional", "It is expected to be revised.");
        if (figure is { IsDoubtful: true }) yield return new OriginLine("Doubtful", "It is known to be probably wrong: it is in no limit and no headline.");
    }

    private string PartsWords(Total total)
    {
        var parts = TotalWords.Parts(total, _culture);
        if (total.Returns is { } returns) return $"No figure was given for it. {story.Figure!.Note ?? $"It is counted from {parts} of {FormName(returns)}."}";
        var how = total.Rule switch
        {
            Aggregation.Sum => $"the sum of {parts}",
            Aggregation.Ratio => $"worked out from {parts}: their numerators added up, and divided by their denominators added up",
            Aggregation.Mean => $"the average of {parts}",
            Aggregation.Latest => total.TakesSum ? $"the sum of the running totals of {parts}" : $"the last of {parts}",
            Aggregation.None => $"put together from {parts}",
        };
        return $"No figure was given for it. It is {how}.";
    }

    private string FormName(CountedReturns returns) => visit.Definitions.Picture.Find(returns.Form)?.Name ?? returns.Form.ToString();

    // The unit that is missing may stand deep below: the parts are those directly below. It has no figure to lead to, so its name leads to its measure.
    private IEnumerable<SideLink> Without(Total total) => (total.Returns?.MissingUnits ?? total.MissingUnits).Take(MostMissing).Select(code => new SideLink(
        visit.Definitions.Picture.Units.Find(code, At.Period.Last)?.Name ?? code.ToString(),
        total.Returns is { } returns ? visit.Links.Return(returns.Form, code, At.Period) : visit.Links.Measure(At.Indicator.Code, code, At.Period)));

    private string? VersionsWords()
    {
        var (recorded, withdrawn) = (story.Versions.Count(static version => !version.IsWithdrawn), story.Versions.Count(static version => version.IsWithdrawn));
        return (recorded, withdrawn) switch
        {
            (0, _) => null,
            (1, 0) => "It was recorded once, and has not changed since.",
            (_, 0) => $"It was recorded {Times(recorded)}. The latest is first.",
            _ => $"It was recorded {Times(recorded)}, and withdrawn{(withdrawn == 1 ? story.Versions[0].IsWithdrawn ? "" : " in between" : " " + Times(withdrawn))}. The latest is first.",
        };
    }

    private static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => Counted.Of(count, "time") };

    private static FindingLine FindingOf(AuditedFinding audited) => new(
        audited.Finding.Message,
        audited.Acceptance is not { } acceptance ? null : audited.HasLapsed ? $"Accepted by {acceptance.By} before a figure changed; the acceptance has lapsed." : $"Accepted by {acceptance.By}: {acceptance.Reason}");

    private static string Lower(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
