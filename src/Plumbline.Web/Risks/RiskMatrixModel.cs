using Plumbline.Web.Components;

namespace Plumbline.Web.Risks;

/// <summary>A cell of the matrix.</summary>
/// <param name="Score">The score.</param>
/// <param name="Level">Its level.</param>
/// <param name="Count">How many risks are in it.</param>
/// <param name="Address">These as a list; null where there are none.</param>
/// <param name="Words">What a reader of screens hears of the link: <c>likely × major, extreme</c>.</param>
/// <param name="Risks">The first of them.</param>
/// <param name="More">How many more there are; 0 where all are shown.</param>
public sealed record MatrixCell(string Score, LevelChip Level, int Count, string? Address, string Words, IReadOnlyList<TextLink> Risks, int More);

/// <summary>A row of the matrix: a likelihood.</summary>
/// <param name="Step">Which step it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cells">The cells, the lowest consequence first.</param>
public sealed record MatrixRow(string Step, string Name, IReadOnlyList<MatrixCell> Cells);

/// <summary>The register as a matrix.</summary>
/// <param name="Lead">How many risks it has.</param>
/// <param name="Filters">The filters.</param>
/// <param name="ClearAddress">What shows all; null where nothing is filtered.</param>
/// <param name="Consequences">The consequences, the lowest first, each with its step.</param>
/// <param name="Rows">The likelihoods, the highest first.</param>
/// <param name="Outside">Risks that have no cell: not graded, or with a score alone, or graded by a larger matrix.</param>
/// <param name="List">The register as a list.</param>
public sealed record RiskMatrixModel(string Lead, Filtering Filters, string? ClearAddress, IReadOnlyList<(string Step, string Name)> Consequences, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<TextLink> Outside, string List);
