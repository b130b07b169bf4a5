using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.SinceLast.Comparing;

/// <summary>The framework, its questions and the objectives where they are defined otherwise than in the paper before.</summary>
internal static class AssuranceDefinitionMoves
{
    private const int OneByOne = 6, Named = 10;

    internal static IEnumerable<SinceFact> Of(Standpoint then, Standpoint now, ChangeNotes notes)
    {
        if (then.Assurance is not { } before || now.Assurance is not { } after) return [];
        return [.. Framework(before, after, now, notes), .. Questions(before, after, now, notes), .. Objectives(before, after, then, now, notes)];
    }

    private static List<SinceFact> Framework(AssuranceReading before, AssuranceReading after, Standpoint now, ChangeNotes notes)
    {
        if (before.Version is not { } was || after.Version is not { } version) return [];
        var differences = FrameworkDifferences.Between(was, version, now.Said);
        if (version.Lines.SelectMany(static line => line.Criteria).FirstOrDefault() is not { Code: var first }) return [];
        var note = ChangeNotes.Words(notes.Framework, now);
        var single = differences.Where(static one => one.Criterion is not null).ToList();
        // Where much of a framework is another, that is one thing to know.
        var told = single.Count <= OneByOne ? differences : [.. differences.Where(static one => one.Criterion is null)];
        var facts = told.Select(one => Fact(one.Label, $"{one.Words}.{note}", Reference.ToCriterion(one.Criterion ?? first))).ToList();
        if (told.Count < differences.Count)
            facts.Add(Fact("The framework of assurance", $"{Counted.Number(single.Count)} of its criteria and lines differ from the paper before: {Counted.List([.. single.Select(static one => one.Criterion!).Distinct(StringComparer.Ordinal)], Named)}.{note}", [.. single.Select(static one => Reference.ToCriterion(one.Criterion!)).Distinct()]));
        return facts;
    }

    // Of the questions those that the criteria of both papers ask: one that is new or gone is told with its criterion.
    private static IEnumerable<SinceFact> Questions(AssuranceReading before, AssuranceReading after, Standpoint now, ChangeNotes notes)
    {
        foreach (var question in after.Questions.Select(static one => one.Question))
        {
            if (before.Questions.FirstOrDefault(one => one.Question.Code == question.Code)?.Question is not { } was) continue;
            List<string> parts = [];
            if (was.Text != question.Text) parts.Add($"it now reads “{question.Text}”, and read “{was.Text}”");
            if (was.UnitKind != question.UnitKind) parts.Add($"{Asked(question)} now, and {Asked(was)} before");
            if (was.AskedOf != question.AskedOf) parts.Add($"it is now asked of {question.AskedOf ?? "no post"}, and was asked of {was.AskedOf ?? "no post"}");
            var criteria = after.Version?.Lines.SelectMany(static line => line.Criteria).Where(one => one.When.Clauses.Any(clause => Asks(clause, question))).Select(static one => Reference.ToCriterion(one.Code)).ToList();
            if (parts.Count > 0 && criteria is { Count: > 0 }) yield return Fact($"Question “{question.Text}”", $"{string.Join("; ", parts)}.{ChangeNotes.Words(notes.Questions.GetValueOrDefault(question.Code.ToString()), now)}", [.. criteria]);
        }

        static string Asked(Question one) => one.UnitKind is { } kind ? $"each {kind} answers it" : "the whole organisation answers it";
    }

    private static bool Asks(Clause clause, Question question) => clause switch
    {
        Clause.Asked asked => asked.Question == question.Code,
        Clause.Compared { Subject: Subject.NumberOf { Where: var where } } => Asks(where, question),
        _ => false,
    };

    private static IEnumerable<SinceFact> Objectives(AssuranceReading before, AssuranceReading after, Standpoint then, Standpoint now, ChangeNotes notes)
    {
        foreach (var one in after.Objectives)
        {
            var objective = one.Objective;
            var (label, reference, note) = ($"Objective {objective.Code} {objective.Name}", Reference.To(ReferenceKind.Objective, objective.Code), ChangeNotes.Words(notes.Objectives.GetValueOrDefault(objective.Code.ToString()), now));
            if (before.Find(objective.Code) is not { } was)
            {
                yield return Fact(label, $"new in this paper.{note}", reference);
                continue;
            }

            List<string> parts = [];
            if (was.Objective.Name != objective.Name) parts.Add($"its name was “{was.Objective.Name}”");
            if (!was.Objective.Domains.SequenceEqual(objective.Domains, StringComparer.Ordinal)) parts.Add($"it now answers for {Domains(objective.Domains)}, and answered for {Domains(was.Objective.Domains)}");
            var (old, current) = (Measures(was, then), Measures(one, now));
            if (current.Keys.Except(old.Keys, StringComparer.Ordinal).ToList() is { Count: > 0 } added) parts.Add($"new among its measures: {Counted.List([.. added.Select(code => current[code])], Named)}");
            if (old.Keys.Except(current.Keys, StringComparer.Ordinal).ToList() is { Count: > 0 } left) parts.Add($"no longer among its measures: {Counted.List([.. left.Select(code => old[code])], Named)}");
            // A measure whose indicator has another name is told there.
            parts.AddRange(one.Measures.Select(measure => (measure.Measure, Was: was.Measures.FirstOrDefault(other => other.Measure.Indicator == measure.Measure.Indicator)?.Measure))
                .Where(static pair => pair.Was is not null && pair.Was.Name != pair.Measure.Name)
                .Select(pair => $"its measure {current[pair.Measure.Indicator.ToString()]} was called {old[pair.Measure.Indicator.ToString()]}"));
            if (parts.Count > 0) yield return Fact(label, $"{string.Join("; ", parts)}.{note}", reference);
        }

        foreach (var left in before.Objectives.Select(static one => one.Objective).Where(one => after.Find(one.Code) is null))
            yield return Fact($"Objective {left.Code} {left.Name}", $"no longer in this paper.{ChangeNotes.Words(notes.Objectives.GetValueOrDefault(left.Code.ToString()), now)}", Reference.To(ReferenceKind.Objective, left.Code));

        static string Domains(IReadOnlyList<string> codes) => codes.Count == 0 ? "no domain" : Counted.List([.. codes.Select(static code => code.Replace('-', ' '))]);
        static Dictionary<string, string> Measures(ObjectiveReading one, Standpoint standpoint) => one.Measures.Select(static measure => measure.Measure).DistinctBy(static measure => measure.Indicator)
            .ToDictionary(static measure => measure.Indicator.ToString(), measure => measure.Name ?? standpoint.Picture.Find(measure.Indicator)?.NameInList ?? measure.Indicator.ToString(), StringComparer.Ordinal);
    }

    private static SinceFact Fact(string label, string words, params IReadOnlyList<Reference> references) => new(SinceKind.DefinitionChanged, new FactSentence(label, words, references));
}
