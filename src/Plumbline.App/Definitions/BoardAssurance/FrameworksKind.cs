using Plumbline.App.Definitions.Benchmarks;
using Plumbline.App.Definitions.Collections;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Objectives;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Objectives;
using Plumbline.Core.Observations;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.BoardAssurance;

/// <summary>assurance/framework.yaml, the organisation's own framework, and assurance/frameworks/*.yaml, those of its field: versions, each from a day on.</summary>
internal sealed class FrameworksKind : TextKind<AssuranceFramework>
{
    private const string Extension = ".yaml";

    private static readonly WorkspacePlace Named = WorkspacePlace.Folder("assurance/frameworks", Extension);

    internal static FrameworksKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("assurance-framework");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("assurance/framework.yaml");

    internal override IReadOnlyList<WorkspacePlace> Places => [Place, Named];

    internal override bool RestsOnOthers => true;

    internal override string Key(AssuranceFramework value) => value.Name ?? FrameworkReader.Own;

    internal override string FileName(AssuranceFramework value) => value.Name is null ? Place.Name : $"{Named.Name}/{value.Name}{Extension}";

    internal override FactTree Tree(AssuranceFramework value) => new FactTree().Add("framework", value.Name).Add("versions", value.Versions.Select(Tree));

    internal override string Write(AssuranceFramework value) => FactTree.ToYaml(value.Versions.Select(Tree));

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading)
    {
        var before = reading.Problems.Count;
        base.ReadFiles(files, reading);
        var isWhole = reading.Problems.Count == before;
        var context = reading.Context;
        foreach (var framework in reading.Values.Of<AssuranceFramework>()) Take(framework, context);
        context.AssuranceDomains.IsWhole = context.AssuranceLevels.IsWhole = context.Criteria.IsWhole = isWhole;
        if (isWhole) RefuseDomains(reading);
    }

    internal override IEnumerable<RestingPlace> RestsOn(DefinitionRow row, DefinitionReading reading)
    {
        if (ReadMap(FactBody.Map(row, new FileProblems()), reading) is not { } framework) yield break;
        foreach (var objective in framework.Versions.SelectMany(static version => version.Lines).SelectMany(static line => line.Objectives).Distinct()) yield return RestingPlace.OfObjective(objective);
        foreach (var place in framework.Versions.SelectMany(static version => version.Lines).SelectMany(static line => line.Criteria).SelectMany(static one => CriterionNames.RestsOn(one.When)).Distinct()) yield return place;
    }

    internal override IEnumerable<Problem> Contradictions(Workspace workspace)
    {
        var frameworks = workspace.Of(this);
        if (frameworks.Count == 0) return [];
        var context = WorkspaceContext.Of(workspace);
        foreach (var framework in frameworks) Take(framework, context);
        context.AssuranceDomains.IsWhole = true;
        var names = new CriterionNames(context, workspace.Values);
        return frameworks.SelectMany(static framework => framework.Versions).SelectMany(static version => version.Lines).SelectMany(static line => line.Criteria)
            .SelectMany(one => names.Problems(one.When).Select(problem => problem with { Expected = $"{problem.Expected}, in the criterion {one.Code}" }))
            .Concat(frameworks.Any(static framework => framework.Name is null) ? workspace.Of(ObjectivesKind.Instance).SelectMany(objective => UnknownDomains(objective, context)) : []);
    }

    /// <summary>Makes known what others may refer to: criteria, and the domains and levels of the organisation's own framework.</summary>
    internal static void Take(AssuranceFramework framework, WorkspaceContext context)
    {
        foreach (var version in framework.Versions)
        {
            foreach (var criterion in version.Lines.SelectMany(static line => line.Criteria)) context.Criteria.Add(criterion.Code);
            if (framework.Name is not null) continue;
            foreach (var domain in version.Domains) context.AssuranceDomains.Add(domain.Code);
            foreach (var level in version.Levels) context.AssuranceLevels.Add(level.Code);
        }
    }

    private protected override AssuranceFramework? ReadText(string text, string file, DefinitionReading reading)
    {
        var name = file == Place.Name ? null : file[(Named.Name.Length + 1)..^Extension.Length];
        if (name is not null && (name == FrameworkReader.Own ? Problem.With(name, "another name: it is that of the organisation's own framework, assurance/framework.yaml") : AspectItem.ParseCode(name).Problem) is { } refused)
            reading.Problems.Add(file, 0, 0, refused);
        return YamlMap.ParseList(text, file, reading.Problems) is { } maps ? Read(name, maps, reading, file) : null;
    }

    private protected override AssuranceFramework? ReadMap(YamlMap map, DefinitionReading reading)
    {
        var framework = Read(map.Text("framework"), map.Maps("versions"), reading, file: null);
        map.NoOther("framework", "versions");
        return framework;
    }

    private static AssuranceFramework? Read(string? name, IReadOnlyList<YamlMap> maps, DefinitionReading reading, string? file)
    {
        var versions = new List<FrameworkVersion>();
        var names = new CriterionNames(reading.Context, reading.Values)
        {
            KnowsComparators = !reading.IsFaulty(BenchmarksKind.Instance),
            KnowsLists = !reading.IsFaulty(CollectionsKind.Instance),
        };
        if (maps.Count == 0 && file is not null) reading.Problems.Add(file, 1, 1, new Problem("no version", "at least one, which begins with “- from: ” and a day"));
        foreach (var map in maps)
        {
            if (new FrameworkReader(reading, names).Version(map) is not { } version) continue;
            if (versions.Count > 0 && versions[^1].From >= version.From)
                map.Add(new Problem($"a version from {Written.Day(version.From)} after one from {Written.Day(versions[^1].From)}", "the earliest first, each from a day of its own"));
            else versions.Add(version);
        }

        return versions.Count == 0 ? null : new AssuranceFramework(name, versions);
    }

    // The objectives are read before the framework, whose lines name them.
    private static void RefuseDomains(DefinitionReading reading)
    {
        if (!reading.Values.Of<AssuranceFramework>().Any(static framework => framework.Name is null)) return;
        foreach (var objective in reading.Values.Of<Objective>())
        {
            var place = reading.Places.Find(ObjectivesKind.Instance.ToFact(objective));
            foreach (var problem in UnknownDomains(objective, reading.Context)) reading.Problems.Add(place?.File ?? ObjectivesKind.Instance.Place.Name, place?.Row ?? 0, 1, problem);
        }
    }

    private static IEnumerable<Problem> UnknownDomains(Objective objective, WorkspaceContext context) =>
        objective.Domains.Select(context.AssuranceDomains.Check).OfType<Problem>().Select(problem => problem with { Expected = $"{problem.Expected}, as a domain of objective {objective.Code}" });

    private static FactTree Tree(FrameworkVersion version)
    {
        var strengths = new FactTree();
        foreach (var (strength, text) in version.Strengths.OrderBy(static pair => pair.Key)) strengths.Add(Names<ControlStrength>.Of(strength), text);
        return new FactTree()
            .Add("from", Written.Day(version.From))
            .Add("source", version.Source)
            .Add("levels", [.. version.Levels.Select(static level => level.Code)])
            .Add("span", version.SpanMonths == 1 ? null : $"{version.SpanMonths} months")
            .Add("strengths", strengths)
            .Add("domains", version.Domains.Select(static domain => new FactTree().Add("domain", domain.Code).Add("question", domain.Question)))
            .Add("lines", version.Lines.Select(static line => new FactTree()
                .Add("line", line.Code)
                .Add("domain", line.Domain)
                .Add("objectives", [.. line.Objectives.Select(static code => code.ToString())])
                .Add("takes", line.Takes == LineRule.Best ? null : Names<LineRule>.Of(line.Takes))
                .Add("otherwise", line.Otherwise?.Code)
                .Add("criteria", line.Criteria.Select(static one => new FactTree().Add("criterion", one.Code).Add("level", one.Level.Code).Add("text", one.Text).Add("when", one.When.ToString())))));
    }
}
