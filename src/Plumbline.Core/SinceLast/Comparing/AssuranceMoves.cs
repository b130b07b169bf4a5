using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Objectives;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.SinceLast.Comparing;

/// <summary>Opinions and directions of travel that moved. Opinions are compared where both frameworks have the same levels.</summary>
internal static class AssuranceMoves
{
    private const int OneByOne = 3;

    internal static IEnumerable<SinceFact> Of(Standpoint then, Standpoint now)
    {
        if (then.Assurance is not { } before || now.Assurance is not { } after) yield break;
        var isSame = before.Version is { } old && after.Version is { } version && old.Levels.SequenceEqual(version.Levels);
        var first = new List<(ObjectiveReading Objective, DomainReading Domain)>();
        foreach (var objective in after.Objectives)
        {
            if (before.Find(objective.Objective.Code) is not { } was) continue;
            foreach (var fact in Direction(was.Position, objective.Position, objective)) yield return fact;
            if (!isSame) continue;
            foreach (var domain in objective.Domains)
            {
                if (was.Find(domain.Domain.Code) is not { } earlier) continue;
                if (earlier.GivenLevel is null && domain.GivenLevel is not null) first.Add((objective, domain));
                foreach (var fact in Opinion(earlier, domain, objective)) yield return fact;
            }
        }

        foreach (var fact in First(first)) yield return fact;
    }

    // Where many domains have their first opinion, that is one thing to know.
    private static IEnumerable<SinceFact> First(List<(ObjectiveReading Objective, DomainReading Domain)> given)
    {
        if (given.Count <= OneByOne) return given.Select(static one => Fact(Label(one.Objective, one.Domain), $"first opinion: {one.Domain.GivenLevel!.Words}.", [one]));
        var levels = given.GroupBy(static one => one.Domain.GivenLevel!).OrderBy(static level => level.Key.Rank).Select(static level => $"{level.Key.Words} for {string.Join("; ", level.Select(static one => $"{one.Domain.Domain.Name.ToLowerInvariant()}, objective {one.Objective.Objective.Code}"))}");
        return [Fact($"{Counted.Sentence(Counted.Number(given.Count))} first opinions", string.Join(". ", levels.Select(static (level, at) => at == 0 ? level : Counted.Sentence(level))) + ".", given)];

        static SinceFact Fact(string label, string words, List<(ObjectiveReading Objective, DomainReading Domain)> given) =>
            new(SinceKind.OpinionGiven, new FactSentence(label, words, [.. given.Select(static one => one.Domain.Given!.Reference)]), given.Max(static one => one.Domain.GivenLevel!.Rank));
    }

    /// <summary>What a domain of an objective is called.</summary>
    internal static string Label(ObjectiveReading objective, DomainReading domain) => $"{domain.Domain.Name}, objective {objective.Objective.Code}";

    private static IEnumerable<SinceFact> Opinion(DomainReading was, DomainReading now, ObjectiveReading objective)
    {
        switch (was.GivenLevel, now.GivenLevel)
        {
            case ({ } gone, null):
                yield return Fact(SinceKind.OpinionMissing, $"no opinion is given; the paper before had {gone.Words}.");
                break;
            case ({ } old, { } given) when old != given:
                yield return Fact(given.Rank < old.Rank ? SinceKind.OpinionRose : SinceKind.OpinionFell, $"the opinion is {given.Words}, and was {old.Words}.{(now.Given?.Reason is { } reason ? $" The reason given: {reason.TrimEnd('.')}." : "")}");
                break;
        }

        if (now.HasLapsed && !was.HasLapsed) yield return Fact(SinceKind.OpinionLapsed, $"the opinion was given before these changes: {Counted.List(now.ChangedSince, 3)}.");
        else if (was.HasLapsed && now is { HasLapsed: false, GivenLevel: { } level }) yield return Fact(SinceKind.OpinionRenewed, $"the opinion, {level.Words}, rests on what is known now; that of the paper before had lapsed.");

        SinceFact Fact(SinceKind kind, string words) => new(kind, new FactSentence(Label(objective, now), words, References(was, now, objective)), now.GivenLevel?.Rank ?? 0);
    }

    private static Reference[] References(DomainReading was, DomainReading now, ObjectiveReading objective)
    {
        Reference[] opinions = [.. new[] { now.Given, was.Given }.OfType<BoardAssurance.Records.Opinion>().Select(static one => one.Reference).Distinct()];
        return opinions.Length > 0 ? opinions : [Reference.To(ReferenceKind.Objective, objective.Objective.Code)];
    }

    private static IEnumerable<SinceFact> Direction(ObjectivePosition? was, ObjectivePosition? now, ObjectiveReading objective)
    {
        var (kind, words) = (was, now) switch
        {
            (null, { } given) => (SinceKind.DirectionGiven, $"the direction of travel is {Names<TravelDirection>.Of(given.Direction)}; the paper before had none."),
            ({ } gone, null) => (SinceKind.DirectionMissing, $"no direction of travel is given; the paper before had {Names<TravelDirection>.Of(gone.Direction)}."),
            ({ } old, { } given) when given.Direction != old.Direction =>
                (given.Direction > old.Direction ? SinceKind.DirectionWorse : SinceKind.DirectionBetter, $"the direction of travel is {Names<TravelDirection>.Of(given.Direction)}, and was {Names<TravelDirection>.Of(old.Direction)}."),
            _ => ((SinceKind?)null, ""),
        };
        if (kind is { } found) yield return new SinceFact(found, new FactSentence($"Objective {objective.Objective.Code} {objective.Objective.Name}", words, Reference.To(ReferenceKind.Objective, objective.Objective.Code)));
    }
}
