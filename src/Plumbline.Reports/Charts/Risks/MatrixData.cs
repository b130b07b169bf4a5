using System.Runtime.InteropServices;
using Plumbline.Core.Risks.Schemes;

namespace Plumbline.Reports.Charts.Risks;

/// <summary>A cell of a matrix.</summary>
/// <param name="Likelihood">From 1.</param>
/// <param name="Consequence">From 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MatrixCell(int Likelihood, int Consequence);

/// <summary>How many risks go from one cell to another.</summary>
/// <param name="From">Where they were, or are.</param>
/// <param name="To">Where they are, or shall be.</param>
/// <param name="IsToTarget">Whether it leads to the target; else it leads from the last edition.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MatrixFlow(MatrixCell From, MatrixCell To, bool IsToTarget);

/// <summary>What is drawn on a matrix.</summary>
/// <param name="Matrix">The matrix.</param>
/// <param name="Counts">How many risks stand in each cell; a cell that is left out has none.</param>
/// <param name="Flows">Where they come from and go to, each once.</param>
public sealed record MatrixData(RiskMatrix Matrix, IReadOnlyDictionary<MatrixCell, int> Counts, IReadOnlyList<MatrixFlow> Flows);
