using Plumbline.App.Importing.Labels;
using Plumbline.Core.Benchmarks;
using Plumbline.Core.Checks;
using Plumbline.Core.Collections;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Targets;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Workspaces;

/// <summary>One organisation as a folder of plain files says it: read whole and found in order.</summary>
public sealed record Workspace
{
    /// <summary>The organisation and its choices.</summary>
    public required OrganisationSettings Settings { get; init; }

    /// <summary>Its units, in the order of the file.</summary>
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>Its indicators, in the order of the file.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Its targets.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>What others achieve.</summary>
    public IReadOnlyList<Benchmark> Benchmarks { get; init; } = [];

    /// <summary>The figures.</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>The words about them.</summary>
    public IReadOnlyList<Commentary> Commentaries { get; init; } = [];

    /// <summary>What must add up.</summary>
    public IReadOnlyList<CheckDefinition> Checks { get; init; } = [];

    /// <summary>Findings that a role has accepted.</summary>
    public IReadOnlyList<Acceptance> Acceptances { get; init; } = [];

    /// <summary>What labels and texts of imported files stand for.</summary>
    public IReadOnlyList<Mapping> Mappings { get; init; } = [];

    /// <summary>Its line lists.</summary>
    public IReadOnlyList<CollectionDefinition> Collections { get; init; } = [];

    /// <summary>Their events.</summary>
    public IReadOnlyList<RegisteredEvent> Events { get; init; } = [];

    /// <summary>The papers.</summary>
    public IReadOnlyList<ReportDefinition> Reports { get; init; } = [];

    /// <summary>The same without its figures, ready to be asked.</summary>
    /// <exception cref="FormatException">Its units are no tree, or two of its targets contend: whoever read it made sure of both.</exception>
    internal OrganisationPicture ToPicture() => new(Settings, UnitTree.From(Units).Value, Indicators, TargetBook.From(Targets).Value, Benchmarks, Commentaries, Checks)
    {
        Acceptances = Acceptances,
        Collections = Collections,
    };
}
