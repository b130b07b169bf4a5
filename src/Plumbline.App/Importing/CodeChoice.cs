using Plumbline.App.Importing.Labels;
using Plumbline.App.Tables;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing;

/// <summary>A code that a text may be decided to mean, as the sheet <c>Codes</c> of a workbook of labels lists it.</summary>
/// <param name="Kind">What it is a code of: <c>indicator</c>, <c>unit</c>, <c>item</c>, <c>status</c>.</param>
/// <param name="Code">The code, to copy into the column <c>decision</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">The group of an indicator, the dimension of an item.</param>
public sealed record CodeChoice(MappingKind Kind, string Code, string Name, string Group)
{
    /// <summary>The columns of the sheet.</summary>
    internal static Table<CodeChoice> Table { get; } = new Table<CodeChoice>("Codes")
        .Text("kind", code => Names<MappingKind>.Of(code.Kind))
        .Text("code", code => code.Code)
        .Text("name", code => code.Name)
        .Text("group", code => code.Group);

    /// <summary>Every code of an organisation, kind by kind, each kind with the word that leaves rows out.</summary>
    internal static IReadOnlyList<CodeChoice> Of(OrganisationPicture picture) =>
    [
        Skip(MappingKind.Indicator),
        .. picture.Indicators.Select(indicator => new CodeChoice(MappingKind.Indicator, indicator.Code.ToString(), indicator.Name, indicator.Placement.Group ?? "")),
        Skip(MappingKind.Unit),
        .. picture.Units.All.Select(unit => new CodeChoice(MappingKind.Unit, unit.Code.ToString(), unit.Name, "")),
        Skip(MappingKind.Item),
        .. picture.Values.Of<BreakdownItem>().Select(item => new CodeChoice(MappingKind.Item, new AspectItem(item.Dimension, item.Item).ToString(), item.Name, item.Dimension)),
        .. TextReading.Statuses.Select(status => new CodeChoice(MappingKind.Status, status, "", "")),
    ];

    private static CodeChoice Skip(MappingKind kind) => new(kind, MappingDecision.Skip, "leave the rows out", "");
}
