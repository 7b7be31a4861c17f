# Builds and tests Chainrule, then keeps the program alone:
#
#     docker build -t chainrule .
#     docker run --rm chainrule eval 'a = 2; tanh(a)'
#     docker run --rm -v "$PWD:/work" chainrule tour --out tour

FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core libfreetype6 libpangoft2-1.0-0
WORKDIR /src
COPY . .
RUN ./mvnw --batch-mode --no-transfer-progress verify

FROM eclipse-temurin:25-jre
RUN apt-get update && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core libfreetype6 libpangoft2-1.0-0
COPY --from=build /src/target/app /opt/chainrule
WORKDIR /work
RUN /opt/chainrule/bin/chainrule tour --out /tmp/tour
RUN /opt/chainrule/bin/chainrule eval 'a = 2; tanh(a)'
ENTRYPOINT ["/opt/chainrule/bin/chainrule"]
