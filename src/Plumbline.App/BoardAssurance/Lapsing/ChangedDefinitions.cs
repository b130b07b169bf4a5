using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.BoardAssurance;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;
using Plumbline.Core.Benchmarks;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Ledger;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;

namespace Plumbline.App.BoardAssurance.Lapsing;

/// <summary>What criteria read besides figures that is not what it was at a change: answers, targets, comparators, gradings, line lists, questions, and the criteria themselves.</summary>
internal sealed class ChangedDefinitions
{
    private static readonly FactKind[] Kinds = [Definitions.Catalogue.Kinds.Answers.Name, Definitions.Catalogue.Kinds.Targets.Name, Definitions.Catalogue.Kinds.Benchmarks.Name, Definitions.Catalogue.Kinds.Gradings.Name, Definitions.Catalogue.Kinds.Events.Name, Definitions.Catalogue.Kinds.Questions.Name, Definitions.Catalogue.Kinds.Frameworks.Name];

    private readonly ILedger _ledger;
    private readonly OrganisationDefinitions _then;
    private readonly OrganisationDefinitions _now;
    private readonly Period _period;
    private readonly IReadOnlyList<WrittenDefinition> _written;
    private readonly CultureInfo _language;

    private ChangedDefinitions(ILedger ledger, OrganisationDefinitions then, OrganisationDefinitions now, Period period, IReadOnlyList<WrittenDefinition> written) =>
        (_ledger, _then, _now, _period, _written, _language) = (ledger, then, now, period, written, now.Picture.Settings.Language);

    /// <summary>Reads the names of what was written since; null where nothing of these kinds was.</summary>
    internal static async Task<ChangedDefinitions?> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, Period period, ChangeNumber since, CancellationToken cancellation)
    {
        var organisation = definitions.Picture.Settings.Code;
        var written = await ledger.WrittenSinceAsync(organisation, Kinds, since, definitions.Position.Number, cancellation);
        return written.Count == 0 ? null : new ChangedDefinitions(ledger, await ReadDefinitions.RunAsync(ledger, organisation, since, cancellation), definitions, period, written);
    }

    /// <summary>Those that the suggestion for a domain of an objective rests on, each in words.</summary>
    internal async Task<IReadOnlyList<string>> InAsync(ReadSet read, AssuranceDomain domain, ObjectiveCode objective, CancellationToken cancellation)
    {
        var words = new List<string>();
        foreach (var answered in read.All.OfType<EvidenceFact.Answered>()) Add(words, await AnswerAsync(answered, cancellation));
        foreach (var target in read.All.OfType<EvidenceFact.Target>()) Add(words, await TargetAsync(target.Indicator, read, cancellation));
        foreach (var benchmark in read.All.OfType<EvidenceFact.Benchmark>()) Add(words, await BenchmarkAsync(benchmark, read, cancellation));
        foreach (var risk in read.All.OfType<EvidenceFact.RiskGrading>()) words.AddRange(await GradingsAsync(risk.Risk, cancellation));
        foreach (var events in read.All.OfType<EvidenceFact.Events>()) Add(words, await EventsAsync(events, cancellation));
        foreach (var question in read.All.OfType<EvidenceFact.Answered>().Select(static one => one.Question).Distinct()) Add(words, await QuestionAsync(question, cancellation));
        Add(words, await FrameworkAsync(domain, objective, cancellation));
        return words;
    }

    private static void Add(List<string> words, string? one)
    {
        if (one is not null && !words.Contains(one)) words.Add(one);
    }

    private async Task<string?> AnswerAsync(EvidenceFact.Answered fact, CancellationToken cancellation)
    {
        var name = new DefinitionName(fact.Question.ToString(), AnswersKind.KeyOf(fact.Period.ToString(), fact.Unit?.ToString()));
        if (!IsWritten(Definitions.Catalogue.Kinds.Answers.Name, name)) return null;
        var (was, now) = (await FindAsync(_then, Definitions.Catalogue.Kinds.Answers, name, cancellation), await FindAsync(_now, Definitions.Catalogue.Kinds.Answers, name, cancellation));
        if (was?.Word == now?.Word) return null;
        var subject = $"the answer to “{TextOf(fact.Question)}” for {Words(fact.Period)}{(fact.Unit is { } unit ? $" in {_now.Picture.Units.Find(unit)?.Name ?? unit.ToString()}" : "")}";
        var change = await ChangeAsync(Definitions.Catalogue.Kinds.Answers.Name, [name], cancellation);
        return (was, now) switch
        {
            (null, { } given) => $"{subject} was given as {WordOf(given)} in {change}",
            ({ } withdrawn, null) => $"{subject}, {WordOf(withdrawn)}, was withdrawn in {change}",
            _ => $"{subject} was changed from {WordOf(was!)} to {WordOf(now!)} in {change}",
        };
    }

    // Of the targets those count by which a figure that was read is judged.
    private Task<string?> TargetAsync(IndicatorCode code, ReadSet read, CancellationToken cancellation) => OfFiguresAsync(
        Definitions.Catalogue.Kinds.Targets.Name, code, key => key.StartsWith($"{code}|", StringComparison.Ordinal), read,
        (definitions, indicator, figure) => PeriodTarget.Of(definitions.Picture, indicator, figure.Unit, figure.Period, figure.Observation)?.Criterion.ToText(_language),
        static (was, now) => was == now,
        (indicator, period, was, now) => $"the target of {indicator.NameInList} for {Words(period)} was changed from {was ?? "nothing"} to {now ?? "nothing"}",
        cancellation);

    private Task<string?> BenchmarkAsync(EvidenceFact.Benchmark fact, ReadSet read, CancellationToken cancellation) => OfFiguresAsync(
        Definitions.Catalogue.Kinds.Benchmarks.Name, fact.Indicator, key => key.StartsWith($"{fact.Indicator}|{fact.Comparator}|", StringComparison.Ordinal), read,
        (definitions, _, figure) => definitions.Picture.BenchmarkOf(fact.Indicator, fact.Comparator, figure.Period),
        static (was, now) => was?.Value.Text == now?.Value.Text,
        (indicator, _, was, now) =>
        {
            // A comparator has a period of its own, which may be earlier than that of the figures.
            var isOne = was is null || now is null || was.Period == now.Period;
            return $"the comparator {fact.Comparator} of {indicator.NameInList}{((now ?? was)!.Period is { } own && isOne ? $" for {Words(own)}" : "")} was changed from {Told(was)} to {Told(now)}";
            string Told(Benchmark? one) => one is null ? "nothing" : $"{one.Value.Text}{(one.Period is { } of && !isOne ? $" for {Words(of)}" : "")}";
        },
        cancellation);

    private async Task<string?> OfFiguresAsync<T>(
        FactKind kind, IndicatorCode code, Func<string, bool> isOf, ReadSet read, Func<OrganisationDefinitions, Indicator, EvidenceFact.Figure, T?> valueOf, Func<T?, T?, bool> isSame, Func<Indicator, Period, T?, T?, string> said, CancellationToken cancellation)
        where T : class
    {
        var names = _written.Where(one => one.Kind == kind && isOf(one.Name.Key)).Select(static one => one.Name).ToList();
        if (names.Count == 0 || _now.Picture.Find(code) is not { } indicator) return null;
        foreach (var figure in read.Figures.Where(one => one.Indicator == code && one.Aspect.IsActual).OrderByDescending(static one => one.Period.Last))
        {
            var (was, now) = (_then.Picture.Find(code) is { } before ? valueOf(_then, before, figure) : null, valueOf(_now, indicator, figure));
            if (!isSame(was, now)) return $"{said(indicator, figure.Period, was, now)} in {await ChangeAsync(kind, names, cancellation)}";
        }

        return null;
    }

    // A grading that was decided after the span is no fact of it.
    private async Task<IReadOnlyList<string>> GradingsAsync(RiskCode risk, CancellationToken cancellation)
    {
        var words = new List<string>();
        foreach (var name in _written.Where(one => one.Kind == Definitions.Catalogue.Kinds.Gradings.Name && one.Name.Parent == risk.ToString()).Select(static one => one.Name))
        {
            var (was, now) = (await FindAsync(_then, Definitions.Catalogue.Kinds.Gradings, name, cancellation), await FindAsync(_now, Definitions.Catalogue.Kinds.Gradings, name, cancellation));
            if ((now ?? was) is not { Stage: GradingStage.Current } grading || grading.Date > _period.Last || was?.Score == now?.Score) continue;
            var subject = $"the grading of risk {risk} of {grading.Date.ToString("d MMMM yyyy", _language)}";
            var change = await ChangeAsync(Definitions.Catalogue.Kinds.Gradings.Name, [name], cancellation);
            words.Add(now is null ? $"{subject} was withdrawn in {change}" : was is null ? $"{subject}, {RisksTable.ScoreOf(now.Score)}, was recorded in {change}" : $"{subject} was changed from {RisksTable.ScoreOf(was.Score)} to {RisksTable.ScoreOf(now.Score)} in {change}");
        }

        return words;
    }

    private async Task<string?> EventsAsync(EvidenceFact.Events fact, CancellationToken cancellation)
    {
        var names = _written.Where(one => one.Kind == Definitions.Catalogue.Kinds.Events.Name && one.Name.Parent == fact.Collection.ToString()).Select(static one => one.Name).ToList();
        return names.Count == 0 ? null : $"{Counted.Of(names.Count, "row")} of the line list {fact.Collection} {(names.Count == 1 ? "was" : "were")} written or withdrawn, the last in {await ChangeAsync(Definitions.Catalogue.Kinds.Events.Name, names, cancellation)}";
    }

    private async Task<string?> QuestionAsync(QuestionCode code, CancellationToken cancellation)
    {
        var name = new DefinitionName("", code.ToString());
        if (!IsWritten(Definitions.Catalogue.Kinds.Questions.Name, name)) return null;
        var was = _then.Picture.Values.Of<Question>().FirstOrDefault(one => one.Code == code)?.Text;
        return was == TextOf(code) ? null : $"the question “{TextOf(code)}” was {(was is null ? "added" : $"put anew, before “{was}”,")} in {await ChangeAsync(Definitions.Catalogue.Kinds.Questions.Name, [name], cancellation)}";
    }

    private async Task<string?> FrameworkAsync(AssuranceDomain domain, ObjectiveCode objective, CancellationToken cancellation)
    {
        var names = _written.Where(static one => one.Kind == Definitions.Catalogue.Kinds.Frameworks.Name).Select(static one => one.Name).ToList();
        return names.Count == 0 || Criteria(_then) == Criteria(_now) ? null : $"the criteria of {domain.Name} were changed in {await ChangeAsync(Definitions.Catalogue.Kinds.Frameworks.Name, names, cancellation)}{Parts()}";

        FrameworkVersion? VersionOf(OrganisationDefinitions definitions) => definitions.Picture.Values.Of<AssuranceFramework>().FirstOrDefault(static one => one.Name is null)?.On(_period.Last);

        // From what to what, of the first few.
        string Parts()
        {
            const int Most = 3;
            if (VersionOf(_then) is not { } was || VersionOf(_now) is not { } now) return "";
            var parts = FrameworkDifferences.Between(was, now, new CriterionInWords(_now.Picture).Of, line => line.Domain == domain.Code && line.IsOf(objective));
            return parts.Count == 0 ? "" : $" ({string.Join("; ", parts.Take(Most).Select(static one => $"{one.Label}: {one.Words}"))}{(parts.Count > Most ? $"; and {Counted.Number(parts.Count - Most)} more" : "")})";
        }

        string? Criteria(OrganisationDefinitions definitions) =>
            VersionOf(definitions) is not { } version ? null : string.Join('\n',
            [
                string.Create(CultureInfo.InvariantCulture, $"{version.SpanMonths} {string.Join(' ', version.Levels)}"),
                .. version.Lines.Where(line => line.Domain == domain.Code && line.IsOf(objective))
                    .Select(static line => $"{line.Code} {line.Takes} {line.Otherwise} {string.Join("; ", line.Criteria.Select(static one => $"{one.Code} {one.Level} {one.When}"))}"),
            ]);
    }

    private bool IsWritten(FactKind kind, DefinitionName name) => _written.Any(one => one.Kind == kind && one.Name == name);

    private async Task<T?> FindAsync<T>(OrganisationDefinitions definitions, DefinitionKind<T> kind, DefinitionName name, CancellationToken cancellation)
        where T : class =>
        await RiskParts.ReadAsync(_ledger, definitions, kind, new DefinitionQuery { Names = [name] }, cancellation) is [var found] ? found : null;

    private Task<string> ChangeAsync(FactKind kind, IReadOnlyList<DefinitionName> names, CancellationToken cancellation) => LastChange.OfAsync(_ledger, _now, kind, names, cancellation);

    private string TextOf(QuestionCode code) => _now.Picture.Values.Of<Question>().FirstOrDefault(one => one.Code == code)?.Text ?? code.ToString();

    private string Words(Period period) => period.ToText(_language, full: true);

    private static string WordOf(Answer answer) => Names<AnswerWord>.Of(answer.Word).Replace('-', ' ');
}
