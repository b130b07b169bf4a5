using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.BoardAssurance;

/// <summary>The parts of the page of a domain.</summary>
internal sealed class DomainParts(AssuranceVisit at, DomainReading domain)
{
    // A chart has dozens of figures behind it, and its page shows them.
    private const int MostFacts = 8;

    private readonly Visit _visit = at.Visit;
    private readonly FrameworkVersion _version = at.Reading.Version ?? throw new InvalidOperationException("A domain is of a framework.");
    private readonly (LineSuggestion Line, JudgedCriterion? Criterion)? _deciding = ScreenAssurance.Decides(at.Reading.Version!, domain);

    /// <summary>The opinion and what the criteria come to, in a sentence or two.</summary>
    internal string Lead()
    {
        var suggests = AssuranceWords.Suggests(domain.Suggestion);
        if (domain.Given is not { } given) return $"No opinion is given for {at.SpanWords}: {WithoutOpinion(suggests)}.";
        var said = $"The {given.By} gave the opinion {domain.GivenLevel?.Words ?? given.Level.Replace('-', ' ')} for {at.SpanWords}";
        return domain switch
        {
            { Difference: OpinionDifference.Better } => $"{said}. That is better than the evidence: {suggests}.",
            { Difference: OpinionDifference.Worse } => $"{said}. That is worse than the evidence: {suggests}.",
            { Difference: OpinionDifference.NoLevelFits } => $"{said}. No level fits the evidence.",
            { Suggestion.HasNoLine: true } => $"{said}. No line of the framework is about it.",
            { Suggestion.Kind: SuggestionKind.ForAPerson } => $"{said}. It rests on questions that nobody has answered.",
            { Suggestion.Kind: SuggestionKind.Range } => $"{said}. Evidence is missing that would decide it: {suggests}.",
            _ => $"{said}, as the criteria suggest.",
        };
    }

    private string WithoutOpinion(string suggests) => domain.Suggestion switch
    {
        { HasNoLine: true } => "no line of the framework is about it",
        { Kind: SuggestionKind.ForAPerson } => "the questions that decide it are not answered",
        _ => suggests,
    };

    /// <summary>On what the suggestion turns.</summary>
    internal string? Turns()
    {
        if (_deciding is not (var line, { } criterion)) return null;
        // A line is often called as its measure is, whose name begins the reason.
        var (name, reason) = ($"{line.Line.Name}: ", criterion.Judgement.Reason);
        return $"{(reason.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? "" : name)}{reason}.{Worst(line)}";
    }

    // Why it could be worse than at best: the lines whose evidence is missing.
    private string Worst(LineSuggestion deciding)
    {
        if (domain.Suggestion is not { Kind: SuggestionKind.Range, AtBest: { } best, AtWorst: { } worst } || best == worst) return "";
        var open = domain.Suggestion.Lines.Where(line => line != deciding && line.Kind == SuggestionKind.Range && line.AtWorst == worst).Select(static line => line.Line.Name).ToList();
        return open.Count == 0 ? "" : $" It could be as low as {worst.Words} until the evidence on {Counted.List(open)} is there.";
    }

    /// <summary>The lines: the one that decides, then those that hold the domain down.</summary>
    internal IEnumerable<LinePart> Lines() => domain.Suggestion.Lines
        .Select(static (line, place) => (line, place))
        .OrderBy(one => one.line == _deciding?.Line ? 0 : 1).ThenBy(static one => one.line.Kind == SuggestionKind.NoneFits ? 0 : 1).ThenByDescending(static one => one.line.AtWorst?.Rank ?? -1).ThenBy(static one => one.place)
        .Select(one => PartOf(one.line));

    /// <summary>An opinion as a page shows it.</summary>
    internal static OpinionLine LineOf(AssuranceVisit at, Opinion opinion, AssuranceLevel? level)
    {
        // An earlier framework may have levels that this one has not.
        var known = level is not null && at.Reading.Version?.Level(level.Code) == level ? level : null;
        return new OpinionLine(
            opinion.Period.ToText(at.Culture, full: true),
            known is null ? null : AssuranceWords.Chip(at.Reading.Version!, known),
            Counted.Sentence((level?.Words ?? opinion.Level.Replace('-', ' '))),
            $"{opinion.By}, {RecordDays.Words(at.Visit, opinion.On)}",
            opinion.Reason);
    }

    private LinePart PartOf(LineSuggestion line) => new(
        $"line-{line.Line.Code}",
        line.Line.Name,
        Counted.Sentence(AssuranceWords.ComesTo(line)),
        line is { Kind: SuggestionKind.Level, AtBest: { } level } ? AssuranceWords.Chip(_version, level) : null,
        [.. line.Criteria.OrderBy(static one => one.Criterion.Level.Rank).Select(LineOf)]);

    private CriterionLine LineOf(JudgedCriterion one)
    {
        var facts = FactsOf(one.Judgement).DistinctBy(static link => link.Address, StringComparer.Ordinal).ToList();
        var figures = one.Judgement.Read.OfType<EvidenceFact.Figure>().Count(static figure => figure.Observation is not null);
        var shown = one.Judgement.Read.OfType<EvidenceFact.Figure>().Count(IsShown);
        return new CriterionLine(
            AssuranceWords.Chip(_version, one.Criterion.Level),
            one.Criterion.Text,
            one.Criterion.Code,
            Counted.Sentence(AssuranceWords.Of(one.Judgement.Holding)),
            $"{Counted.Sentence(one.Judgement.Reason)}.",
            // What the reason names already is not said twice.
            [.. one.Judgement.Missing.Where(missing => !one.Judgement.Reason.Contains(missing, StringComparison.OrdinalIgnoreCase))],
            [.. facts.Take(MostFacts)],
            figures - Math.Min(shown, MostFacts) is > 0 and var more ? $"and {Counted.Of(more, "more figure")} behind it" : null,
            _deciding?.Criterion is { } decides && ReferenceEquals(decides, one));
    }

    private IEnumerable<TextLink> FactsOf(CriterionJudgement judgement)
    {
        var picture = _visit.Definitions.Picture;
        foreach (var fact in judgement.Read.OrderBy(static one => one is not EvidenceFact.Figure))
        {
            switch (fact)
            {
                case EvidenceFact.Figure figure when IsShown(figure):
                    yield return new TextLink(
                        $"{NameOf(figure.Indicator)}{Of(figure.Unit)}, {figure.Period.ToText(at.Culture, full: true)}{(figure.Aspect.IsActual ? "" : $" ({figure.Aspect})")}",
                        _visit.Links.Figure(figure.Indicator, figure.Unit, figure.Period, figure.Aspect.IsActual ? null : figure.Aspect.ToString()));
                    break;
                case EvidenceFact.Target target when picture.Find(target.Indicator) is not null:
                    yield return new TextLink($"Target of {NameOf(target.Indicator)}", _visit.Links.Measure(target.Indicator));
                    break;
                case EvidenceFact.Answered answered when picture.Values.Of<Question>().FirstOrDefault(question => question.Code == answered.Question) is { } question:
                    yield return new TextLink($"Question: {question.Text}", _visit.Links.AssurancePart("questions", answered.Period) + $"#question-{question.Code}");
                    break;
                case EvidenceFact.RiskGrading graded:
                    yield return new TextLink($"Risk {graded.Risk}", _visit.Links.Risk(graded.Risk));
                    break;
                case EvidenceFact.Events events:
                    yield return new TextLink($"Line list {events.Collection}", _visit.Links.ToPage(["lists", events.Collection.ToString()]));
                    break;
            }
        }
    }

    // The figures of the span. Those before it are behind a limit or a mean, whose chart shows them.
    private bool IsShown(EvidenceFact.Figure figure) => figure.Observation is not null && figure.Period.Last >= at.Reading.First && _visit.Definitions.Picture.Find(figure.Indicator) is not null;

    private string NameOf(IndicatorCode indicator) => _visit.Definitions.Picture.Find(indicator)?.NameInList ?? indicator.ToString();

    private string Of(UnitCode unit) => unit == _visit.Definitions.Picture.Units.Top.Code ? "" : $", {_visit.Definitions.Picture.Units.Find(unit)?.Name ?? unit.ToString()}";
}
