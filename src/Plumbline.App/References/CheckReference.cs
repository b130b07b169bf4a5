using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Ledger;
using Plumbline.App.Registers;
using Plumbline.App.Registers.Rows;
using Plumbline.App.Returns;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Objectives;
using Plumbline.Core.References;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.References;

/// <summary>Checks that what somebody refers to is there. Of a figure, measure and unit must be there.</summary>
public static class CheckReference
{
    private static readonly Dictionary<ReferenceKind, DefinitionKind> KindsOfRecords = new()
    {
        [ReferenceKind.Risk] = Kinds.Risks,
        [ReferenceKind.Control] = Kinds.Controls,
        [ReferenceKind.Action] = Kinds.Actions,
    };

    /// <summary>What is wrong with a reference; null where what it names is there.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Problem?> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Reference reference, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(reference);
        // An action may be about a return that has not come: that it is asked is enough.
        if (reference.Kind == ReferenceKind.Return) return OfReturn(definitions, reference);
        var kind = KindsOfRecords.GetValueOrDefault(reference.Kind);
        IReadOnlyList<string> keys = reference.Kind == ReferenceKind.Contract ? definitions.Picture.Values.Of<Contract>() is { Count: > 0 } contracts ? [.. contracts.Select(static one => one.Code.ToString()), ContractCode.AllWord] : []
            : reference.Kind == ReferenceKind.Kpi ? [.. definitions.Workspace.Targets.Where(static target => target.Contract is not null).Select(static target => $"{target.Contract}/{target.Indicator}").Distinct(StringComparer.Ordinal)]
            : reference.Kind == ReferenceKind.Statement ? [.. definitions.Picture.Values.Of<StatementDefinition>().Select(one => $"{one.Name}/{reference.Keys[1]}")]
            : reference.Kind == ReferenceKind.Objective ? [.. definitions.Picture.Values.Of<Objective>().Select(static one => one.Code.ToString())]
            : reference.Kind == ReferenceKind.Register ? await RowsAsync(ledger, definitions, reference, cancellation)
            : kind is null ? []
            : await KeysAsync(ledger, definitions, kind, [reference.Key], cancellation) is [_, ..] there ? there
            : await KeysAsync(ledger, definitions, kind, keys: null, cancellation);
        return ResolveReference.Run(reference, definitions.Picture, figures: null, _ => keys);
    }

    // What no unit returned is about the top unit.
    private static Problem? OfReturn(OrganisationDefinitions definitions, Reference reference)
    {
        var units = definitions.Picture.Units;
        if (!FindInReturns.Form(definitions, reference.Keys[0]).TryGet(out var form, out var unknown)) return unknown;
        if (!FindInReturns.Period(definitions, form, reference.Keys[2]).TryGet(out var period, out var wrong)) return wrong;
        return ReturnRowRules.WhyNot(form, period, reference.Keys[2])
            ?? (reference.Keys[1] == units.Top.Code.ToString() ? null : ReturnRowRules.WhyNotAsked(form, [.. form.Asked.For(units, period)], UnitCode.Parse(reference.Keys[1]).Value, period));
    }

    // Of an unknown register its rows are told, so that a slip in its name is found.
    private static async Task<IReadOnlyList<string>> RowsAsync(ILedger ledger, OrganisationDefinitions definitions, Reference reference, CancellationToken cancellation)
    {
        if (!FindRegister.Run(definitions, reference.Keys[0]).TryGet(out var register, out _)) return [.. FindRegister.All(definitions).Select(one => $"{one.Code}/{reference.Keys[1]}")];
        return [.. (await ReadAllRows.RunAsync(ledger, definitions, register, cancellation)).All.Select(row => $"{register.Code}/{row.Code}")];
    }

    private static async Task<IReadOnlyList<string>> KeysAsync(ILedger ledger, OrganisationDefinitions definitions, DefinitionKind kind, IReadOnlyCollection<string>? keys, CancellationToken cancellation) =>
        [.. (await ledger.DefinitionsAsync(definitions.Picture.Settings.Code, new DefinitionQuery { Kind = kind.Name, Keys = keys, AsAt = definitions.Position.Number }, cancellation)).Select(static row => row.Key)];
}
