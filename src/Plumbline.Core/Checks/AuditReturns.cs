using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Readings;

namespace Plumbline.Core.Checks;

/// <summary>The returns that an audit looks at.</summary>
/// <param name="Forms">Each form that is asked in the audited period, or that is due by the day of the audit.</param>
public sealed record AuditReturns(IReadOnlyList<AuditedForm> Forms);

/// <summary>A form that an audit looks at.</summary>
/// <param name="Reading">Its returns in the audited periods and in a few before them, told as at the beginning of the day by which what is due counts as late. No answer is read for it.</param>
/// <param name="From">The first period that is judged.</param>
public sealed record AuditedForm(FormReading Reading, Period From)
{
    /// <summary>The last judged period with its scores; null where the form is not scored, or no return of the period is due.</summary>
    public FormPeriod? Scored { get; init; }
}
