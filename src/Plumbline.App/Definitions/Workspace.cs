using Plumbline.App.Importing.Labels;
using Plumbline.Core.Benchmarks;
using Plumbline.Core.Checks;
using Plumbline.Core.Collections;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Definitions;

/// <summary>One organisation as a folder of plain files says it: read whole and found in order.</summary>
public sealed record Workspace
{
    /// <param name="values">What it defines; its settings among them.</param>
    internal Workspace(ValueLists values)
    {
        if (values.Of<OrganisationSettings>().Count != 1) throw new ArgumentException("Found no settings, or two; expected those of one organisation.", nameof(values));
        Values = values;
    }

    /// <summary>What it defines, one list a kind.</summary>
    internal ValueLists Values { get; private init; }

    /// <summary>The folder it was read from; null where it comes out of the ledger.</summary>
    internal string? Folder { get; init; }

    /// <summary>The organisation and its choices.</summary>
    public OrganisationSettings Settings
    {
        get => Values.Of<OrganisationSettings>()[0];
        init => Values = Values.With<OrganisationSettings>([value]);
    }

    /// <summary>Its units, in the order of the file.</summary>
    public IReadOnlyList<Unit> Units => Values.Of<Unit>();

    /// <summary>Its indicators, in the order of the file.</summary>
    public IReadOnlyList<Indicator> Indicators => Values.Of<Indicator>();

    /// <summary>Its targets.</summary>
    public IReadOnlyList<Target> Targets => Values.Of<Target>();

    /// <summary>What others achieve.</summary>
    public IReadOnlyList<Benchmark> Benchmarks => Values.Of<Benchmark>();

    /// <summary>The words about the figures.</summary>
    public IReadOnlyList<Commentary> Commentaries => Values.Of<Commentary>();

    /// <summary>What must add up.</summary>
    public IReadOnlyList<CheckDefinition> Checks => Values.Of<CheckDefinition>();

    /// <summary>Findings that a role has accepted.</summary>
    public IReadOnlyList<Acceptance> Acceptances => Values.Of<Acceptance>();

    /// <summary>What labels and texts of imported files stand for.</summary>
    public IReadOnlyList<Mapping> Mappings => Values.Of<Mapping>();

    /// <summary>Its line lists.</summary>
    public IReadOnlyList<CollectionDefinition> Collections => Values.Of<CollectionDefinition>();

    /// <summary>Their events.</summary>
    public IReadOnlyList<RegisteredEvent> Events => Values.Of<RegisteredEvent>();

    /// <summary>The papers.</summary>
    public IReadOnlyList<ReportDefinition> Reports => Values.Of<ReportDefinition>();

    /// <summary>The figures.</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>The values of a kind, in the order in which they were read.</summary>
    internal IReadOnlyList<T> Of<T>(DefinitionKind<T> kind)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Values.Of<T>();
    }

    /// <summary>The same with other values of one kind.</summary>
    internal Workspace With<T>(DefinitionKind<T> kind, IReadOnlyList<T> values)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        return this with { Values = Values.With(values) };
    }

    /// <summary>The same without its figures, ready to be asked.</summary>
    /// <exception cref="FormatException">Its units are no tree, or two of its targets contend: whoever read it made sure of both.</exception>
    internal OrganisationPicture ToPicture() => new(Settings, UnitTree.From(Units).Value, Indicators, TargetBook.From(Targets).Value, Benchmarks, Commentaries, Checks) { Values = Values };
}
