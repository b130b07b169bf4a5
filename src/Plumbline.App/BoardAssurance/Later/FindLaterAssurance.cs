using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.App.Risks.Later;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Ledger;
using Plumbline.Core.Objectives;

namespace Plumbline.App.BoardAssurance.Later;

/// <summary>Finds what another wrote for the same span after a change, so that whoever writes it too is asked before it is saved.</summary>
public static class FindLaterAssurance
{
    /// <summary>The opinion on the same domain and span that was written after a change; null where none was.</summary>
    public static Task<LaterRecord<Opinion>?> OpinionAsync(ILedger ledger, OrganisationDefinitions definitions, Opinion opinion, ChangeNumber since, CancellationToken cancellation = default) =>
        FindAsync(ledger, definitions, Kinds.Opinions, opinion, since, cancellation);

    /// <summary>The answer to the same question, for the same span and unit, that was written after a change; null where none was.</summary>
    public static Task<LaterRecord<Answer>?> AnswerAsync(ILedger ledger, OrganisationDefinitions definitions, Answer answer, ChangeNumber since, CancellationToken cancellation = default) =>
        FindAsync(ledger, definitions, Kinds.Answers, answer, since, cancellation);

    /// <summary>The direction of the same objective and span that was written after a change; null where none was.</summary>
    public static Task<LaterRecord<ObjectivePosition>?> DirectionAsync(ILedger ledger, OrganisationDefinitions definitions, ObjectivePosition position, ChangeNumber since, CancellationToken cancellation = default) =>
        FindAsync(ledger, definitions, Kinds.ObjectivePositions, position, since, cancellation);

    private static async Task<LaterRecord<T>?> FindAsync<T>(ILedger ledger, OrganisationDefinitions definitions, DefinitionKind<T> kind, T value, ChangeNumber since, CancellationToken cancellation)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(since);
        if (since >= definitions.Position.Number) return null;
        var organisation = definitions.Picture.Settings.Code;
        var query = new DefinitionQuery { Kind = kind.Name, Names = [new DefinitionName(kind.Parent(value), kind.Key(value))], AsAt = definitions.Position.Number };
        if (await ledger.DefinitionsAsync(organisation, query, cancellation) is not [var now] || now.Change <= since) return null;
        var before = await ledger.DefinitionsAsync(organisation, query with { AsAt = since }, cancellation);
        var change = (await ledger.ChangeAsync(organisation, now.Change, cancellation))!;
        return new LaterRecord<T>(change, RiskParts.Read(definitions, kind, [now])[0], before.Count == 0 ? null : RiskParts.Read(definitions, kind, before)[0]);
    }
}
