using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;

namespace Plumbline.Core.Checks;

/// <summary>The contracts that an audit looks at.</summary>
/// <param name="Reading">How each stands in the audited month and in those before it.</param>
/// <param name="Exceptions">The requirements that have been red for long in the audited month, as counted or as a paper states them.</param>
/// <param name="Notices">Every notice and plan in force.</param>
/// <param name="LapsesOn">The day by which what is due counts as late.</param>
public sealed record AuditContracts(ContractsReading Reading, IReadOnlyList<KpiException> Exceptions, IReadOnlyList<ContractNotice> Notices, DateOnly LapsesOn);
