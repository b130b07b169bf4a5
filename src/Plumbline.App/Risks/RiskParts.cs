using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Risks.Schemes;

namespace Plumbline.App.Risks;

/// <summary>Reads the facts about risks, which the picture of an organisation leaves out.</summary>
internal static class RiskParts
{
    /// <summary>The values of a kind, of one risk or of all.</summary>
    internal static Task<IReadOnlyList<T>> ReadAsync<T>(ILedger ledger, OrganisationDefinitions definitions, DefinitionKind<T> kind, string? parent, CancellationToken cancellation)
        where T : class => ReadAsync(ledger, definitions, kind, new DefinitionQuery { Parent = parent }, cancellation);

    /// <summary>The values of a kind that a query asks for, at the position of the definitions.</summary>
    internal static async Task<IReadOnlyList<T>> ReadAsync<T>(ILedger ledger, OrganisationDefinitions definitions, DefinitionKind<T> kind, DefinitionQuery query, CancellationToken cancellation)
        where T : class => Read(definitions, kind, await ledger.DefinitionsAsync(definitions.Picture.Settings.Code, query with { Kind = kind.Name, AsAt = definitions.Position.Number }, cancellation));

    /// <summary>The values of rows.</summary>
    /// <exception cref="LedgerException">A row is unreadable.</exception>
    internal static IReadOnlyList<T> Read<T>(OrganisationDefinitions definitions, DefinitionKind<T> kind, IEnumerable<DefinitionRow> rows)
        where T : class
    {
        var reading = DefinitionReading.OfHeld(definitions.Workspace);
        kind.ReadFacts(rows, reading);
        return reading.Problems.Count == 0
            ? reading.Values.Of<T>()
            : throw new LedgerException(LedgerProblem.StoreIsDamaged, $"found unreadable records: {reading.Problems.InOrder[0]}", "use the version of Plumbline that wrote the store, or a later one");
    }

    /// <summary>The matrices of the organisation.</summary>
    internal static RiskScheme SchemeOf(OrganisationDefinitions definitions) => definitions.Picture.Values.Of<RiskScheme>() is [var scheme] ? scheme : RiskScheme.Usual;
}
