using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Actions;
using Plumbline.Core.Ledger;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Risks.Later;

/// <summary>Finds what was written of a risk, an action or a row of a register after a change, so that whoever writes the same is asked before it is saved.</summary>
public static class FindLaterRecords
{
    /// <summary>The last grading of a stage that was written after a change, of whatever day it is; null where there is none.</summary>
    public static Task<LaterRecord<Grading>?> GradingAsync(ILedger ledger, OrganisationDefinitions definitions, RiskCode risk, GradingStage stage, ChangeNumber since, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(risk);
        var begins = $"{Names<GradingStage>.Of(stage)}|";
        return FindAsync(ledger, definitions, Kinds.Gradings, risk.ToString(), keys: null, row => row.Key.StartsWith(begins, StringComparison.Ordinal), since, cancellation);
    }

    /// <summary>The last review that was written after a change; null where there is none.</summary>
    public static Task<LaterRecord<RiskReview>?> ReviewAsync(ILedger ledger, OrganisationDefinitions definitions, RiskCode risk, ChangeNumber since, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(risk);
        return FindAsync(ledger, definitions, Kinds.Reviews, risk.ToString(), keys: null, static _ => true, since, cancellation);
    }

    /// <summary>The last acceptance that was written after a change; null where there is none.</summary>
    public static Task<LaterRecord<RiskAcceptance>?> AcceptanceAsync(ILedger ledger, OrganisationDefinitions definitions, RiskCode risk, ChangeNumber since, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(risk);
        return FindAsync(ledger, definitions, Kinds.RiskAcceptances, risk.ToString(), keys: null, static _ => true, since, cancellation);
    }

    /// <summary>What the risk is, where it was written after a change; null where it was not.</summary>
    public static Task<LaterRecord<Risk>?> RiskAsync(ILedger ledger, OrganisationDefinitions definitions, RiskCode risk, ChangeNumber since, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(risk);
        return FindAsync(ledger, definitions, Kinds.Risks, "", [risk.ToString()], static _ => true, since, cancellation);
    }

    /// <summary>What the action is, where it was written after a change; null where it was not.</summary>
    public static Task<LaterRecord<TrackedAction>?> ActionAsync(ILedger ledger, OrganisationDefinitions definitions, ActionCode action, ChangeNumber since, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        return FindAsync(ledger, definitions, Kinds.Actions, "", [action.ToString()], static _ => true, since, cancellation);
    }

    /// <summary>What a row of a register says, where it was written after a change; null where it was not.</summary>
    public static Task<LaterRecord<RegisterRow>?> RowAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterCode register, RowCode row, ChangeNumber since, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(row);
        return FindAsync(ledger, definitions, Kinds.RegisterRows, register.ToString(), [row.ToString()], static _ => true, since, cancellation);
    }

    private static async Task<LaterRecord<T>?> FindAsync<T>(
        ILedger ledger, OrganisationDefinitions definitions, DefinitionKind<T> kind, string parent, IReadOnlyCollection<string>? keys, Func<DefinitionRow, bool> isOf, ChangeNumber since, CancellationToken cancellation)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(since);
        if (since >= definitions.Position.Number) return null;
        var organisation = definitions.Picture.Settings.Code;
        var query = new DefinitionQuery { Kind = kind.Name, Parent = parent, Keys = keys, AsAt = definitions.Position.Number };
        var last = (await ledger.DefinitionsAsync(organisation, query, cancellation)).Where(isOf).MaxBy(static row => row.Change.Value);
        if (last is null || last.Change <= since) return null;
        // Keys of one kind end with the day, so the last key is what was in force.
        var before = (await ledger.DefinitionsAsync(organisation, query with { AsAt = since }, cancellation)).Where(isOf).MaxBy(static row => row.Key, StringComparer.Ordinal);
        var change = (await ledger.ChangeAsync(organisation, last.Change, cancellation))!;
        return new LaterRecord<T>(change, RiskParts.Read(definitions, kind, [last])[0], before is null ? null : RiskParts.Read(definitions, kind, [before])[0]);
    }
}
