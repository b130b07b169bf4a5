using System.Collections.Immutable;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Entering;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;
using Plumbline.Core.Ledger;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Returns.Writing;

/// <summary>Reads one return with its answers and figures, by seeks.</summary>
public static class ReadReturn
{
    /// <summary>Reads it.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="address">Which return.</param>
    /// <param name="at">The change at which it is read; null for the position of the definitions.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<ReturnInHand> RunAsync(ILedger ledger, OrganisationDefinitions definitions, AskedReturn address, ChangeNumber? at = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(address);
        var (form, organisation) = (address.Form, definitions.Picture.Settings.Code);
        var position = at ?? definitions.Position.Number;
        var own = await RowsAsync(Kinds.Returns.Name, [NameOf(address)]);
        var answers = form.QuestionsFor(address.Period).Select(question => NameOf(address, question.Code)).ToList() is { Count: > 0 } asked ? await RowsAsync(Kinds.ReturnAnswers.Name, asked) : [];
        var fields = form.FiguresFor(address.Period).Select(field => (field.Code, Address: address.FigureOf(definitions.Picture, field))).Where(static one => one.Address is not null).ToList();
        var figures = await PlanEntry.FiguresAtAsync(ledger, definitions, [.. fields.Select(static one => one.Address!)], position, cancellation);
        var made = own.Count == 0 ? null : RiskParts.Read(definitions, Kinds.Returns, own)[0];
        var change = own.Count == 0 || made?.At is not null ? null : await ledger.ChangeAsync(organisation, own[0].Change, cancellation);
        return new ReturnInHand(
            address,
            made,
            RiskParts.Read(definitions, Kinds.ReturnAnswers, answers).ToImmutableDictionary(static answer => answer.Field),
            fields.SelectMany(field => figures.Where(figure => figure.Address == field.Address).Select(figure => (field.Code, figure.Figure))).ToImmutableDictionary(static one => one.Code, static one => one.Figure))
        {
            ReceivedAt = made?.At ?? (change is null ? null : UnitedKingdomTime.Of(change.At)),
            LastChange = own.Concat(answers).Select(static row => row.Change).Concat(figures.Where(static one => one.Figure.Change is not null).Select(static one => ChangeNumber.Of((int)one.Figure.Change!.Value))).Max(),
        };

        Task<IReadOnlyList<DefinitionRow>> RowsAsync(FactKind kind, IReadOnlyList<DefinitionName> names) =>
            ledger.DefinitionsAsync(organisation, new DefinitionQuery { Kind = kind, Names = names, AsAt = position }, cancellation);
    }

    /// <summary>What was said of a return, version by version, the oldest first, with the change that wrote each.</summary>
    public static async Task<IReadOnlyList<ReturnVersion>> HistoryAsync(ILedger ledger, OrganisationDefinitions definitions, AskedReturn address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        var name = NameOf(address);
        var organisation = definitions.Picture.Settings.Code;
        var versions = new List<ReturnVersion>();
        foreach (var (fact, number) in await ledger.DefinitionHistoryAsync(organisation, Kinds.Returns.Name, name.Key, name.Parent, cancellation))
        {
            if (number > definitions.Position.Number) break;
            var made = fact.Body is { } body ? RiskParts.Read(definitions, Kinds.Returns, [new DefinitionRow(fact.Kind, fact.Key, body, number) { Parent = fact.Parent }])[0] : null;
            versions.Add(new ReturnVersion(made, (await ledger.ChangeAsync(organisation, number, cancellation))!));
        }

        return versions;
    }

    private static DefinitionName NameOf(AskedReturn address)
    {
        var wanted = new UnitReturn(address.Form.Code, address.Unit, address.Period, ReturnState.Returned);
        return new DefinitionName(Kinds.Returns.Parent(wanted), Kinds.Returns.Key(wanted));
    }

    private static DefinitionName NameOf(AskedReturn address, FieldCode field)
    {
        var wanted = new ReturnAnswer(address.Form.Code, address.Unit, address.Period, field, "");
        return new DefinitionName(Kinds.ReturnAnswers.Parent(wanted), Kinds.ReturnAnswers.Key(wanted));
    }
}

/// <summary>What a change said of a return.</summary>
/// <param name="Return">The return; null where the change withdrew it.</param>
/// <param name="Change">The change.</param>
public sealed record ReturnVersion(UnitReturn? Return, Change Change);
