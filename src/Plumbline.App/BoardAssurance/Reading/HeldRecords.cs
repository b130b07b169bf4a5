using Plumbline.App.Definitions;
using Plumbline.App.Definitions.BoardAssurance;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;

namespace Plumbline.App.BoardAssurance.Reading;

/// <summary>Reads opinions, answers and positions at the position of the definitions, each with the change that wrote it. Reads those that it is asked for by their keys, and no history.</summary>
internal sealed class HeldRecords(ILedger ledger, OrganisationDefinitions definitions)
{
    /// <summary>How many records of each domain and objective are read, at most: that of the span and the one before.</summary>
    internal int Most { get; init; } = 2;

    /// <summary>The last opinions on a domain of each objective, for spans up to the period, the last first.</summary>
    internal async Task<ILookup<(ObjectiveCode Objective, string Domain), Opinion>> LastOpinionsAsync(IReadOnlyCollection<ObjectiveCode> objectives, IEnumerable<string> domains, Period period, CancellationToken cancellation)
    {
        var names = new List<DefinitionName>();
        foreach (var domain in domains)
            names.AddRange(await LastAsync(Kinds.Opinions, Codes(objectives), OpinionsKind.KeyOf(domain, ""), OpinionsKind.KeyOf(domain, period.Next.ToString()), cancellation));
        return (await ReadAsync(Kinds.Opinions, names, static (one, change) => one with { Change = change }, cancellation))
            .OrderByDescending(static one => one.Period).ToLookup(static one => (one.Objective, one.Domain));
    }

    /// <summary>The last positions of each objective, for spans up to the period, the last first.</summary>
    internal async Task<ILookup<ObjectiveCode, ObjectivePosition>> LastPositionsAsync(IReadOnlyCollection<ObjectiveCode> objectives, Period period, CancellationToken cancellation)
    {
        var names = await LastAsync(Kinds.ObjectivePositions, Codes(objectives), from: "", period.Next.ToString(), cancellation);
        return (await ReadAsync(Kinds.ObjectivePositions, names, static (one, change) => one with { Change = change }, cancellation))
            .OrderByDescending(static one => one.Period).ToLookup(static one => one.Objective);
    }

    /// <summary>The answers to some questions for some spans, of the whole organisation and of units.</summary>
    internal Task<IReadOnlyList<Answer>> AnswersAsync(IEnumerable<Question> asked, IReadOnlyCollection<Period> spans, CancellationToken cancellation)
    {
        var names =
            from one in asked
            from span in spans
            from unit in one.UnitKind is not { } kind ? [null] : AskedUnits.Of(definitions.Picture, kind, span).Select(static string? (unit) => unit.Code.ToString())
            select new DefinitionName(one.Code.ToString(), AnswersKind.KeyOf(span.ToString(), unit));
        return ReadAsync(Kinds.Answers, [.. names], static (one, change) => one with { Change = change }, cancellation);
    }

    private static string[] Codes(IReadOnlyCollection<ObjectiveCode> objectives) => [.. objectives.Select(static one => one.ToString())];

    // The record of the span itself, and the one before it.
    private Task<IReadOnlyList<DefinitionName>> LastAsync(DefinitionKind kind, IReadOnlyCollection<string> parents, string from, string before, CancellationToken cancellation) =>
        ledger.LastKeysAsync(definitions.Picture.Settings.Code, new LastKeysQuery(kind.Name, parents) { From = from, Before = before, Count = Most, AsAt = definitions.Position.Number }, cancellation);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(DefinitionKind<T> kind, IReadOnlyCollection<DefinitionName> names, Func<T, long, T> written, CancellationToken cancellation)
        where T : class
    {
        if (names.Count == 0) return [];
        var rows = await ledger.DefinitionsAsync(definitions.Picture.Settings.Code, new DefinitionQuery { Kind = kind.Name, Names = names, AsAt = definitions.Position.Number }, cancellation);
        // An opinion lapses by what was written after it was given, so that its own change counts.
        IReadOnlyDictionary<DefinitionName, int> changes = kind.Name == Kinds.Opinions.Name ? await OwnChange.OfAsync(ledger, definitions, rows, cancellation) : rows.ToDictionary(static row => new DefinitionName(row.Parent, row.Key), static row => row.Change.Value);
        return [.. RiskParts.Read(definitions, kind, rows).Select(one => written(one, changes[new DefinitionName(kind.Parent(one), kind.Key(one))]))];
    }
}
