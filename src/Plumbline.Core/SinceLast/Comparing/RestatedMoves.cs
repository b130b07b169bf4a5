using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.Objectives;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.SinceLast.Comparing;

/// <summary>Opinions and directions of the span that the paper before told of, where they are now others than it said.</summary>
internal static class RestatedMoves
{
    internal static IEnumerable<SinceFact> Of(Standpoint then, Standpoint now)
    {
        if (then.Assurance is not { } published || now.Restated is not { } restated) yield break;
        foreach (var objective in restated.Objectives)
        {
            if (published.Find(objective.Objective.Code) is not { } was) continue;
            if (Direction(was.Position, objective.Position, objective.Objective, published, now) is { } direction) yield return direction;
            foreach (var domain in objective.Domains)
            {
                if (was.Find(domain.Domain.Code) is { } earlier && Opinion(earlier, domain, objective, published, now) is { } opinion) yield return opinion;
            }
        }
    }

    private static SinceFact? Opinion(DomainReading was, DomainReading now, ObjectiveReading objective, AssuranceReading published, Standpoint standpoint)
    {
        if ((now.Given ?? was.Given) is not { } opinion || was.Given?.Level == now.Given?.Level) return null;
        var span = published.Period.ToText(standpoint.Language, full: true);
        var words = (was.Given, now.Given) switch
        {
            ({ } old, { } given) => $"the opinion of {span} is now {Level(given)}, {Given(given)}; the paper of that time had {Level(old)}.",
            (null, { } given) => $"the opinion of {span}, {Level(given)}, came after the paper of that time, {Given(given)}.",
            _ => $"the opinion of {span}, {Level(opinion)}, stood in the paper of that time and is withdrawn.",
        };
        return new SinceFact(SinceKind.OpinionRestated, new FactSentence(AssuranceMoves.Label(objective, now), words, opinion.Reference));

        static string Level(Opinion one) => one.Level.Replace('-', ' ');
        string Given(Opinion one) => $"given by {one.By} on {standpoint.Text(one.On)}{Change(one.Change)}";
    }

    private static SinceFact? Direction(ObjectivePosition? was, ObjectivePosition? now, Objective objective, AssuranceReading published, Standpoint standpoint)
    {
        if (was?.Direction == now?.Direction) return null;
        var span = published.Period.ToText(standpoint.Language, full: true);
        var words = (was, now) switch
        {
            ({ } old, { } given) => $"the direction of travel of {span} is now {Word(given)}{Said(given)}; the paper of that time had {Word(old)}.",
            (null, { } given) => $"the direction of travel of {span}, {Word(given)}, came after the paper of that time{Said(given)}.",
            _ => $"the direction of travel of {span}, {Word(was!)}, stood in the paper of that time and is withdrawn.",
        };
        return new SinceFact(SinceKind.DirectionRestated, new FactSentence($"Objective {objective.Code} {objective.Name}", words, Reference.To(ReferenceKind.Objective, objective.Code)));

        static string Word(ObjectivePosition one) => Names<TravelDirection>.Of(one.Direction);
        string Said(ObjectivePosition one) => one.By is null && one.On is null && one.Change is null ? "" : $", given{(one.By is { } by ? $" by {by}" : "")}{(one.On is { } on ? $" on {standpoint.Text(on)}" : "")}{Change(one.Change)}";
    }

    private static string Change(long? number) => number is { } change ? $" in change {change}" : "";
}
