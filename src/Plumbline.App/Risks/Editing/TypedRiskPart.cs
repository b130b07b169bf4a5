using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Risks.Editing;

/// <summary>A part of a risk as somebody typed it.</summary>
/// <param name="Part">Which part it is.</param>
/// <param name="Words">What was typed, by column of the part's file. The columns for the risk, the part's own code and its place are filled in.</param>
public sealed record TypedRiskPart(RiskPart Part, Func<string, string?> Words)
{
    /// <summary>Reads it by the rules of a workspace's file.</summary>
    /// <param name="definitions">The organisation as it stands.</param>
    /// <param name="file">The risk.</param>
    /// <param name="key">The key of the part that is changed; the code of a new control or assurance; null for a new hazard or watched measure.</param>
    /// <param name="problems">Receives each column that is wrong, and what is wrong with it.</param>
    /// <returns>The part; null where something is wrong with it.</returns>
    public RiskPartRecord? Read(OrganisationDefinitions definitions, RiskFile file, string? key, Action<string, Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(problems);
        return Part switch
        {
            RiskPart.Control => Row(Kinds.Controls) is { } control ? new RiskPartRecord(Part, file.Risk, [Kinds.Controls.ToFact(control)]) { Control = control } : null,
            RiskPart.Assurance => Row(Kinds.Assurances) is { } assurance && IsOfTheRisk(assurance) ? new RiskPartRecord(Part, file.Risk, [Kinds.Assurances.ToFact(assurance)]) : null,
            RiskPart.Hazard => Row(Kinds.Hazards) is { } hazard ? new RiskPartRecord(Part, file.Risk, [Kinds.Hazards.ToFact(hazard)]) : null,
            RiskPart.Watch => Row(Kinds.Watches) is { } watch && IsNew(watch) ? new RiskPartRecord(Part, file.Risk, [Kinds.Watches.ToFact(watch), .. Before(watch)]) : null,
        };

        T? Row<T>(TableKind<T> kind)
            where T : class
        {
            var (places, found) = (new ColumnPlaces(), new FileProblems());
            foreach (var (place, column) in kind.Columns.Index()) places.TryAdd(column, place);
            var row = new TableRow(kind.FileName, 1, [.. kind.Columns.Select(column => Given(file, key, column) ?? Words(column) ?? "")], places, found);
            var read = kind.Read(row, DefinitionReading.After(definitions.Workspace).Context);
            foreach (var one in found.InOrder) problems(one.Column == 0 ? kind.Columns[0] : kind.Columns[one.Column - 1], one.Problem);
            return read;
        }

        bool IsOfTheRisk(Assurance assurance)
        {
            if (assurance.Of.Equals(file.Risk.Code.Reference) || file.Controls.Any(control => control.Code.Reference.Equals(assurance.Of))) return true;
            problems("of", Problem.With(assurance.Of.ToString(), "this risk or one of its controls"));
            return false;
        }

        bool IsNew(RiskWatch watch)
        {
            if (Kinds.Watches.Key(watch) == key || !file.Watches.Any(one => Kinds.Watches.Key(one) == Kinds.Watches.Key(watch))) return true;
            problems("when", Problem.With(watch.When.ToString(), "another sign: the measure is watched for this one already"));
            return false;
        }

        // A watched measure is known by its sign: with another, it is another.
        IEnumerable<DefinitionFact> Before(RiskWatch watch) => key is null || Kinds.Watches.Key(watch) == key ? [] : [DefinitionFact.Withdrawal(Kinds.Watches.Name, key, file.Risk.Code.ToString())];
    }

    /// <summary>What a part of a risk says, by column of the part's file; null where the risk has no such part.</summary>
    /// <param name="file">The risk.</param>
    /// <param name="part">Which part it is.</param>
    /// <param name="key">Its key in the risk.</param>
    public static IReadOnlyDictionary<string, string>? Of(RiskFile file, RiskPart part, string key)
    {
        ArgumentNullException.ThrowIfNull(file);
        return part switch
        {
            RiskPart.Control => Cells(Kinds.Controls, file.Controls),
            RiskPart.Assurance => Cells(Kinds.Assurances, file.Assurances),
            RiskPart.Hazard => Cells(Kinds.Hazards, file.Hazards),
            RiskPart.Watch => Cells(Kinds.Watches, file.Watches),
        };

        Dictionary<string, string>? Cells<T>(TableKind<T> kind, IEnumerable<T> all)
            where T : class => all.FirstOrDefault(one => kind.Key(one) == key) is { } found ? kind.Write(found).Where(static cell => cell.Text is not null).ToDictionary(static cell => cell.Column, static cell => cell.Text!, StringComparer.Ordinal) : null;
    }

    /// <summary>The key of a hazard in its risk.</summary>
    public static string KeyOf(Hazard hazard) => Kinds.Hazards.Key(hazard);

    /// <summary>The key of a watched measure in its risk.</summary>
    public static string KeyOf(RiskWatch watch) => Kinds.Watches.Key(watch);

    // What nobody types.
    private string? Given(RiskFile file, string? key, string column) => (Part, column) switch
    {
        (_, "risk") => file.Risk.Code.ToString(),
        (RiskPart.Control, "control") or (RiskPart.Assurance, "assurance") => key,
        (RiskPart.Control, "order") => Place(file.Controls.FirstOrDefault(one => one.Code.ToString() == key) is { } control ? control.Position : (file.Controls.Max(static one => one.Position) ?? 0) + 1),
        (RiskPart.Hazard, "order") => Place(file.Hazards.FirstOrDefault(one => KeyOf(one) == key)?.Position ?? file.Hazards.Select(static one => one.Position).DefaultIfEmpty().Max() + 1),
        _ => null,
    };

    private static string Place(int? place) => place?.ToString(CultureInfo.InvariantCulture) ?? "";
}
