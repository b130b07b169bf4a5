using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.References;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Units;

namespace Plumbline.App.Access.Reading;

/// <summary>Which risks and actions a part of an organisation shows at a position: risks of the units that it shows, with all their parts, and actions about nothing else than what it shows.</summary>
/// <remarks>What belongs to the organisation rather than to one of its units is not shown, nor is an edition, which is a paper of the whole. Where sections are granted, no record is shown: risks have no section.</remarks>
internal sealed class VisibleRecords(VisiblePart part, RecordPlaces places, DateOnly day)
{
    private static readonly FactKind[] OfRisks = [.. Kinds.All.Where(static kind => kind.ParentKind == Kinds.Risks).Select(static kind => kind.Name)];
    private static readonly FactKind[] Records = [Kinds.Risks.Name, .. OfRisks, Kinds.Assurances.Name, Kinds.Actions.Name, Kinds.ActionUpdates.Name, Kinds.Editions.Name];

    private readonly bool _showsAny = part.IndicatorCodes is null && !part.IsEmpty;

    /// <summary>Whether a kind is one of these records.</summary>
    internal static bool Are(FactKind kind) => Records.Contains(kind);

    /// <summary>The risks, controls and actions that are shown.</summary>
    internal IEnumerable<WrittenDefinition> Names =>
        places.Units.Keys.Where(SeesRisk).Select(static risk => new WrittenDefinition(Kinds.Risks.Name, new DefinitionName("", risk)))
            .Concat(places.Actions.Keys.Where(SeesAction).Select(static action => new WrittenDefinition(Kinds.Actions.Name, new DefinitionName("", action))));

    /// <summary>Whether both are of the same part.</summary>
    internal bool IsOfSamePart(VisibleRecords other) => part.Key == other.Part.Key && !part.HasSometimes(units: null);

    private VisiblePart Part => part;

    /// <summary>Whether a kind is shown by its parent, which is a risk.</summary>
    internal bool SeesByParent(FactKind kind) => _showsAny && OfRisks.Contains(kind);

    /// <summary>Whether a risk is shown.</summary>
    internal bool SeesRisk(string risk) => _showsAny && places.Units.TryGetValue(risk, out var unit) && SeesUnit(unit);

    /// <summary>Whether a definition in force is shown.</summary>
    internal bool Sees(FactKind kind, string parent, string key, string? body)
    {
        if (!Are(kind)) return part.Sees(kind, parent, key, body);
        if (!_showsAny) return false;
        if (OfRisks.Contains(kind)) return SeesRisk(parent);
        if (kind == Kinds.ActionUpdates.Name) return SeesAction(parent);
        if (body is null) return false;
        if (kind == Kinds.Risks.Name) return SeesUnit(ReadRecordPlaces.UnitOf(body));
        if (kind == Kinds.Assurances.Name) return ReadRecordPlaces.TextOf(body, "of") is { } of && SeesWhat(of, []);
        return kind == Kinds.Actions.Name && ReadRecordPlaces.AboutOf(body).All(about => SeesWhat(about, []));
    }

    /// <summary>Whether a version of a definition is shown, of those that the part shows now.</summary>
    internal bool SeesVersion(DefinitionFact fact, VisiblePart now)
    {
        if (!Are(fact.Kind)) return now.Sees(fact.Kind, fact.Parent, fact.Key, fact.Body);
        return (fact.Kind != Kinds.Risks.Name || SeesRisk(fact.Key)) && (fact.Kind != Kinds.Actions.Name || SeesAction(fact.Key)) && Sees(fact.Kind, fact.Parent, fact.Key, fact.Body);
    }

    /// <summary>Whether a definition that changes wrote is shown by its name, in force or not.</summary>
    internal bool SeesName(FactKind kind, DefinitionName name) =>
        kind == Kinds.Risks.Name ? SeesRisk(name.Key)
        : OfRisks.Contains(kind) ? SeesRisk(name.Parent)
        : kind == Kinds.Actions.Name ? SeesAction(name.Key)
        : kind == Kinds.ActionUpdates.Name ? SeesAction(name.Parent)
        : kind == Kinds.Registers.Name ? part.SeesRegister(name.Key)
        : kind == Kinds.RegisterRows.Name ? part.SeesRegister(name.Parent)
        : kind == Kinds.Assurances.Name && _showsAny;

    /// <summary>Whether a record may be written: what is there is shown, and what shall be there.</summary>
    internal bool MayWrite(DefinitionFact fact)
    {
        if (fact.Kind == Kinds.Risks.Name && places.Units.ContainsKey(fact.Key) && !SeesRisk(fact.Key)) return false;
        if (fact.Kind == Kinds.Actions.Name && places.Actions.ContainsKey(fact.Key) && !SeesAction(fact.Key)) return false;
        return Sees(fact.Kind, fact.Parent, fact.Key, fact.Body);
    }

    /// <summary>A row as it is shown: a risk without the codes of risks that are not.</summary>
    internal DefinitionRow Shown(DefinitionRow row) => row.Kind == Kinds.Risks.Name ? row with { Body = Shown(new DefinitionFact(row.Kind, row.Key, row.Body)).Body! } : row;

    /// <summary>A version as it is shown.</summary>
    internal DefinitionVersion Shown(DefinitionVersion version) => version with { Fact = Shown(version.Fact) };

    /// <summary>A fact as it is shown.</summary>
    internal DefinitionFact Shown(DefinitionFact fact)
    {
        if (fact.Kind != Kinds.Risks.Name || fact.Body is null || !fact.Body.Contains("\"related\"", StringComparison.Ordinal)) return fact;
        var risk = Read(fact.Key, fact.Body);
        var related = risk.Related.Where(code => SeesRisk(code.ToString())).ToList();
        return related.Count == risk.Related.Count ? fact : Kinds.Risks.ToFact(risk with { Related = related });
    }

    /// <summary>A risk as it shall be written, with the codes that were not shown.</summary>
    internal DefinitionFact WithHidden(DefinitionFact fact, DefinitionRow there)
    {
        var (before, after) = (Read(there.Key, there.Body), Read(fact.Key, fact.Body!));
        var hidden = before.Related.Where(code => !SeesRisk(code.ToString()) && !after.Related.Contains(code)).ToList();
        return hidden.Count == 0 ? fact : Kinds.Risks.ToFact(after with { Related = [.. after.Related, .. hidden] });
    }

    // What cannot be read is not shown.
    private static Risk Read(string key, string body) =>
        Kinds.Risks.Read(FactBody.Row(new DefinitionRow(Kinds.Risks.Name, key, body, Core.Ledger.ChangeNumber.First), Kinds.Risks.Columns, Kinds.Risks.Lists, new FileProblems()), new Definitions.WorkspaceContext(Core.Periods.FinancialCalendar.April) { KnowsUnits = false })
            ?? throw new LedgerException(LedgerProblem.StoreIsDamaged, $"found the risk {key} unreadable", "use the version of Plumbline that wrote the store, or a later one");

    private bool SeesUnit(string unit) => UnitCode.Parse(unit).TryGet(out var code, out _) && part.Sees(code, day);

    private bool SeesAction(string action) => SeesAction(action, []);

    // Actions that are about each other are about nothing else.
    private bool SeesAction(string action, HashSet<string> asked) => _showsAny && places.Actions.TryGetValue(action, out var about) && (!asked.Add(action) || about.All(one => SeesWhat(one, asked)));

    private bool SeesWhat(string text, HashSet<string> asked)
    {
        if (!Reference.Parse(text, part.Calendar).TryGet(out var what, out _)) return false;
        if (what.Kind == ReferenceKind.Risk) return SeesRisk(what.Key);
        if (what.Kind == ReferenceKind.Control) return places.Controls[what.Key].Any(SeesRisk);
        if (what.Kind == ReferenceKind.Action) return SeesAction(what.Key, asked);
        if (what.Kind == ReferenceKind.Objective) return true;
        if (what.Kind == ReferenceKind.Contract) return part.SeesContract(what.Keys[0]);
        if (what.Kind == ReferenceKind.Kpi) return part.SeesKpi(what.Keys[0], what.Indicator!);
        if (what.Kind == ReferenceKind.Register) return part.SeesRegister(what.Keys[0]);
        if (what.Kind == ReferenceKind.Statement) return part.SeesStatement(what.Keys[0]);
        return (what.Indicator is not null || what.Unit is not null) && (what.Indicator is null || part.Sees(what.Indicator)) && (what.Unit is null || part.Sees(what.Unit));
    }
}
