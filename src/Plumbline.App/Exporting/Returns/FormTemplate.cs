using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;

namespace Plumbline.App.Exporting.Returns;

/// <summary>A form to send out: for each unit that is asked its fields, with what was answered before.</summary>
/// <param name="Organisation">The organisation's name.</param>
/// <param name="Form">The form.</param>
/// <param name="Period">The period.</param>
/// <param name="Language">The language of months and numbers.</param>
/// <param name="Units">In the order of the units' codes.</param>
public sealed record FormTemplate(string Organisation, FormDefinition Form, Period Period, CultureInfo Language, IReadOnlyList<AskedUnit> Units);

/// <summary>What a form asks of a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Rows">In the order of the form.</param>
public sealed record AskedUnit(Unit Unit, IReadOnlyList<AskedField> Rows);

/// <summary>A field that is asked.</summary>
/// <param name="Field">The field.</param>
/// <param name="Indicator">The indicator of a figure; null for a question.</param>
/// <param name="Earlier">The answers of the three periods before, as printed, the last of them last; null where there was none.</param>
/// <param name="UsualRange">Of a figure the limits of its control chart, or why there are none; empty for a question.</param>
public sealed record AskedField(FormField Field, Indicator? Indicator, IReadOnlyList<string?> Earlier, string UsualRange)
{
    /// <summary>What was answered already, as printed; null for nothing.</summary>
    public string? Here { get; init; }
}
