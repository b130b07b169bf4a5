using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Ledger;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Risks.Editing;

/// <summary>Adds or changes a control, an assurance, a hazard or a watched measure of a risk.</summary>
public static class WriteRiskPart
{
    // A code has 64 characters at most; the number gets the last of them.
    private const int LongestStem = 56, AtOnce = 50;

    /// <summary>Writes the part as a change. What a control is, is written for every risk that it holds.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="actor">Who writes, in a post.</param>
    /// <param name="part">The part as it shall be.</param>
    /// <param name="reason">Why.</param>
    /// <param name="seen">The change that the writer had before them; what a later one wrote is a conflict.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="NotAllowedException">The actor may not change the risk, or another that the control holds.</exception>
    /// <exception cref="LedgerConflictException">Somebody else wrote it meanwhile; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Actor actor, RiskPartRecord part, string reason, ChangeNumber seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        actor.Demand(Operation.DefineRisk, definitions.Picture, part.Risk);
        var shared = part.Control is { } control ? await SharedAsync(ledger, definitions, control, cancellation) : [];
        foreach (var other in await RisksOfAsync(ledger, definitions, shared, cancellation)) actor.Demand(Operation.DefineRisk, definitions.Picture, other);
        return await ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft { Author = actor.Author, Reason = reason, Source = $"risk {Names<RiskPart>.Of(part.Part)}", BasedOn = seen, Definitions = [.. part.Facts, .. shared.Select(Kinds.Controls.ToFact)] },
            cancellation);
    }

    /// <summary>A code for a new control or assurance of a risk that no other has: <c>3163-control-4</c>.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at its head.</param>
    /// <param name="file">The risk.</param>
    /// <param name="part">A control or an assurance; the others have no code.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part has no code.</exception>
    public static async Task<string> NewCodeAsync(ILedger ledger, OrganisationDefinitions definitions, RiskFile file, RiskPart part, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(file);
        var (kind, count) = part switch
        {
            RiskPart.Control => (Kinds.Controls.Name, file.Controls.Count),
            RiskPart.Assurance => (Kinds.Assurances.Name, file.Assurances.Count),
            RiskPart.Hazard or RiskPart.Watch => throw new ArgumentOutOfRangeException(nameof(part), part, "Expected a control or an assurance."),
        };
        var words = $"{file.Risk.Code}-{Names<RiskPart>.Of(part)}";
        var stem = words.Length > LongestStem ? words[..LongestStem].TrimEnd('-', '.') : words;
        for (var first = count + 1; ; first += AtOnce)
        {
            string[] codes = [.. Enumerable.Range(first, AtOnce).Select(number => string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}"))];
            var taken = await ledger.DefinitionsAsync(definitions.Picture.Settings.Code, new DefinitionQuery { Kind = kind, Keys = codes, AsAt = definitions.Position.Number }, cancellation);
            if (codes.FirstOrDefault(code => taken.All(row => row.Key != code)) is { } free) return free;
        }
    }

    // The same control under other risks, as it is now: what it is, is said of each alike.
    private static async Task<IReadOnlyList<Control>> SharedAsync(ILedger ledger, OrganisationDefinitions definitions, Control control, CancellationToken cancellation) =>
    [
        .. (await RiskParts.ReadAsync(ledger, definitions, Kinds.Controls, new DefinitionQuery { Keys = [control.Code.ToString()] }, cancellation))
            .Where(other => other.Risk != control.Risk && (other.Text, other.Kind, other.Owner, other.Strength) != (control.Text, control.Kind, control.Owner, control.Strength))
            .Select(other => other with { Text = control.Text, Kind = control.Kind, Owner = control.Owner, Strength = control.Strength }),
    ];

    private static async Task<IReadOnlyList<Risk>> RisksOfAsync(ILedger ledger, OrganisationDefinitions definitions, IReadOnlyList<Control> controls, CancellationToken cancellation) => controls.Count == 0
        ? []
        : await RiskParts.ReadAsync(ledger, definitions, Kinds.Risks, new DefinitionQuery { Keys = [.. controls.Select(static one => one.Risk.ToString())] }, cancellation);
}
