using Plumbline.App.Tests.Ledger.Cluster;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Plumbline.App.Tests.Ledger;

/// <summary>A test of the store. In a class marked <see cref="NeedsPostgresAttribute"/> it is skipped, with the reason, where PostgreSQL is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Plumbline.App.Tests.Ledger.LedgerFactDiscoverer", "Plumbline.App.Tests")]
public sealed class LedgerFactAttribute : FactAttribute
{
    /// <summary>Skipped where no small file system can be mounted.</summary>
    public bool NeedsSmallDisk { get; set; }

    /// <summary>Skipped where PgBouncer is not installed.</summary>
    public bool NeedsPooler { get; set; }

    /// <summary>Takes many minutes and Patroni, etcd and HAProxy: skipped unless by ./test --long, and where one of them is missing.</summary>
    public bool NeedsCluster { get; set; }
}

/// <summary>PLUMBLINE_REQUIRE_POSTGRES=1 makes its absence a failure: what ./test sets.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute;

public sealed class LedgerFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var postgres = testMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any()
            && !string.Equals(Environment.GetEnvironmentVariable("PLUMBLINE_REQUIRE_POSTGRES"), "1", StringComparison.Ordinal);
        var disk = factAttribute.GetNamedArgument<bool>(nameof(LedgerFactAttribute.NeedsSmallDisk));
        var pooler = factAttribute.GetNamedArgument<bool>(nameof(LedgerFactAttribute.NeedsPooler));
        var cluster = factAttribute.GetNamedArgument<bool>(nameof(LedgerFactAttribute.NeedsCluster));
        return ((postgres ? PostgresServer.WhyNot : null) ?? (disk ? SmallDisk.WhyNot : null) ?? (pooler ? PgBouncer.WhyNot : null) ?? (cluster ? PatroniCluster.WhyNot : null)) is { } reason
            ? new SkippedTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, reason)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
    }
}

public sealed class SkippedTestCase : XunitTestCase
{
    private string _reason = "";

    [Obsolete("For deserialisation.")]
    public SkippedTestCase()
    {
    }

    public SkippedTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method, string reason)
        : base(messages, display, options, method) => _reason = reason;

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue("reason", _reason);
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        _reason = data.GetValue<string>("reason");
        base.Deserialize(data);
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => _reason;
}
