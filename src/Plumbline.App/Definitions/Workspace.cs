using Plumbline.App.Importing.Labels;
using Plumbline.Core.Benchmarks;
using Plumbline.Core.Checks;
using Plumbline.Core.Collections;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Statuses;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Definitions;

/// <summary>One organisation as described by a folder of plain files, read in full and valid.</summary>
public sealed record Workspace
{
    /// <param name="values">The definitions, settings included.</param>
    internal Workspace(ValueLists values)
    {
        if (values.Of<OrganisationSettings>().Count != 1) throw new ArgumentException("Found no settings or several; expected those of one organisation.", nameof(values));
        Values = values;
    }

    /// <summary>The definitions, one list for each kind.</summary>
    internal ValueLists Values { get; private init; }

    /// <summary>The folder it was read from; null where it comes from the ledger.</summary>
    internal string? Folder { get; init; }

    /// <summary>Where each definition stands in that folder; null where it comes from the ledger.</summary>
    internal DefinitionPlaces? Places { get; init; }

    /// <summary>The organisation's name and settings.</summary>
    public OrganisationSettings Settings
    {
        get => Values.Of<OrganisationSettings>()[0];
        init => Values = Values.With<OrganisationSettings>([value]);
    }

    /// <summary>The units, in the order of the file.</summary>
    public IReadOnlyList<Unit> Units => Values.Of<Unit>();

    /// <summary>The indicators, in the order of the file.</summary>
    public IReadOnlyList<Indicator> Indicators => Values.Of<Indicator>();

    /// <summary>The targets.</summary>
    public IReadOnlyList<Target> Targets => Values.Of<Target>();

    /// <summary>The benchmarks: figures of others to compare with.</summary>
    public IReadOnlyList<Benchmark> Benchmarks => Values.Of<Benchmark>();

    /// <summary>The commentaries on figures.</summary>
    public IReadOnlyList<Commentary> Commentaries => Values.Of<Commentary>();

    /// <summary>The organisation's own checks.</summary>
    public IReadOnlyList<CheckDefinition> Checks => Values.Of<CheckDefinition>();

    /// <summary>The accepted findings.</summary>
    public IReadOnlyList<Acceptance> Acceptances => Values.Of<Acceptance>();

    /// <summary>The meanings of labels and texts in imported files.</summary>
    public IReadOnlyList<Mapping> Mappings => Values.Of<Mapping>();

    /// <summary>The line lists.</summary>
    public IReadOnlyList<CollectionDefinition> Collections => Values.Of<CollectionDefinition>();

    /// <summary>The events of the line lists.</summary>
    public IReadOnlyList<ListedEvent> Events => Values.Of<ListedEvent>();

    /// <summary>The reports.</summary>
    public IReadOnlyList<ReportDefinition> Reports => Values.Of<ReportDefinition>();

    /// <summary>The figures.</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>The values of a kind, in reading order.</summary>
    internal IReadOnlyList<T> Of<T>(DefinitionKind<T> kind)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Values.Of<T>();
    }

    /// <summary>A copy with other values of one kind.</summary>
    internal Workspace With<T>(DefinitionKind<T> kind, IReadOnlyList<T> values)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        return this with { Values = Values.With(values) };
    }

    /// <summary>The definitions, indexed for queries, without figures.</summary>
    /// <exception cref="FormatException">The units are not a tree or two targets conflict, which reading a workspace rules out.</exception>
    internal OrganisationPicture ToPicture() => ToPicture(ToUnits());

    /// <summary>The same, with the tree that its units and the rows of its registers make, made before.</summary>
    internal OrganisationPicture ToPicture(UnitTree units) =>
        new(Settings, units, Indicators, TargetBook.From(Targets).Value, Benchmarks, Commentaries) { Values = Values, Statuses = StatusBook.Of(Values.Of<IndicatorStatusSpan>(), units) };

    /// <summary>The units as a tree, and in it the rows of registers with figures.</summary>
    internal UnitTree ToUnits() => UnitTree.From([.. Units, .. UnitsOfRegisters.Of(this)]).Value;
}
