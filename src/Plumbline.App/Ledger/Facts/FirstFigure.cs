namespace Plumbline.App.Ledger.Facts;

/// <summary>The first figure of a series that is in force.</summary>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Aspect">The aspect as text; empty for the actual.</param>
/// <param name="Frequency">The name of the frequency.</param>
/// <param name="FirstDay">The first day of the figure's period: its <see cref="DateOnly.DayNumber"/>.</param>
public readonly record struct FirstFigure(string Indicator, string Unit, string Aspect, string Frequency, int FirstDay);
