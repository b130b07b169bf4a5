namespace Plumbline.App.Ledger;

/// <summary>What a definition is about. Each kind has its own keys; to the ledger a body is text.</summary>
public enum FactKind
{
    /// <summary>The organisation's name and settings.</summary>
    Settings,

    /// <summary>A team, service, directorate, or the organisation itself.</summary>
    Unit,

    /// <summary>What is measured.</summary>
    Indicator,

    /// <summary>A dated target.</summary>
    Target,

    /// <summary>What others achieve.</summary>
    Benchmark,

    /// <summary>Words about a figure.</summary>
    Commentary,

    /// <summary>What must add up.</summary>
    Check,

    /// <summary>A paper made from it all.</summary>
    Report,

    /// <summary>A finding accepted by a role, with a reason.</summary>
    Acceptance,

    /// <summary>A label of an imported file, remembered as the indicator it stands for.</summary>
    Mapping,

    /// <summary>A report as published: position, content hash, files.</summary>
    Publication,

    /// <summary>What is recorded of the events of a line list, and what is counted from them.</summary>
    Collection,

    /// <summary>One event of a line list.</summary>
    Event,
}

/// <summary>The names under which kinds are stored and hashed. A name once used is never changed or used again.</summary>
public static class FactKinds
{
    private static readonly Dictionary<string, FactKind> ByName =
        Enum.GetValues<FactKind>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>The stored name, a lower-case word.</summary>
    public static string Name(this FactKind kind) => kind switch
    {
        FactKind.Settings => "settings",
        FactKind.Unit => "unit",
        FactKind.Indicator => "indicator",
        FactKind.Target => "target",
        FactKind.Benchmark => "benchmark",
        FactKind.Commentary => "commentary",
        FactKind.Check => "check",
        FactKind.Report => "report",
        FactKind.Acceptance => "acceptance",
        FactKind.Mapping => "mapping",
        FactKind.Publication => "publication",
        FactKind.Collection => "collection",
        FactKind.Event => "event",
    };

    /// <summary>Reads what <see cref="Name"/> gives. A new kind comes with a migration, so an older program never meets it.</summary>
    public static bool TryParse(string name, out FactKind kind) => ByName.TryGetValue(name, out kind);
}
