using Plumbline.Core.Text;

namespace Plumbline.Core.Contracts.Records;

/// <summary>The code of a contract, unique in its organisation: <c>chalkford-community</c>.</summary>
public sealed record ContractCode : Code<ContractCode>
{
    /// <summary>The word that stands for all contracts together, and so for none.</summary>
    public const string AllWord = "all";

    private ContractCode(string text)
        : base(text)
    {
    }

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64, and not <c>all</c>.</summary>
    public static Parsed<ContractCode> Parse(string? text) =>
        text == AllWord ? Problem.With(text, "a contract’s code; all stands for all contracts together") : Read(text, "a contract’s code", static code => new(code));
}
