using OpenTelemetry;
using OpenTelemetry.Resources;
using Plumbline.App.Doors;
using Plumbline.Web.Views;

namespace Plumbline.Web.Serving;

/// <summary>Sends traces and metrics by OpenTelemetry, where its environment variable names a receiver; else nothing is sent or made.</summary>
internal static class Telemetry
{
    private const string Receiver = "OTEL_EXPORTER_OTLP_ENDPOINT";

    internal static void AddTelemetry(this IServiceCollection services)
    {
        if (string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Receiver))) return;
        services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("plumbline", serviceVersion: Site.Version))
            .WithMetrics(static metrics => metrics.AddMeter(Measures.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"))
            .WithTracing(static traces => traces.AddSource("Microsoft.AspNetCore", "Npgsql"))
            .UseOtlpExporter();
    }
}
